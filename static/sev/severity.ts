import type { Tone } from './status';

export type SeverityLevel = 1 | 2 | 3;

/** The levels as they are explained where one is chosen. A test holds the words against the app's own. */
export const severityChoices: readonly {
  readonly level: SeverityLevel;
  readonly label: string;
  readonly meaning: string;
}[] = [
  {
    level: 1,
    label: 'SEV 1 critical',
    meaning: 'Customers cannot use the service, or data is lost or exposed.',
  },
  {
    level: 2,
    label: 'SEV 2 major',
    meaning: 'An important part of the service fails for many customers.',
  },
  {
    level: 3,
    label: 'SEV 3 minor',
    meaning: 'A limited problem with a way around it that cannot wait.',
  },
];

export const severityTone: Readonly<Record<SeverityLevel, Tone>> = { 1: 'danger', 2: 'warning', 3: 'neutral' };
