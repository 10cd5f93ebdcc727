import type { SevView, StatusName } from '../../src/contract/sev-view';

/** The way of a SEV from report to close, as the stepper shows it. */
export const steps: readonly StatusName[] = ['Reported', 'Investigating', 'Open', 'Mitigated', 'Follow-up', 'Closed'];

export const statusText = (status: SevView['status']): string => (typeof status === 'string' ? status : status.unknown);

/** @returns the place among the steps, undefined for a status that is none of them */
export function stepOf(status: SevView['status']): number | undefined {
  const index = typeof status === 'string' ? steps.indexOf(status) : -1;
  return index < 0 ? undefined : index;
}

export type Tone = 'neutral' | 'information' | 'success' | 'warning' | 'danger';

const tones: Readonly<Record<StatusName, Tone>> = {
  Reported: 'neutral',
  Investigating: 'information',
  'Not an incident': 'neutral',
  Open: 'information',
  Mitigated: 'information',
  'Follow-up': 'information',
  Closed: 'success',
};

/** Jira's own colours: grey for to do, blue for in progress, green for done. An unknown status stays grey. */
export const statusTone = (status: SevView['status']): Tone => (typeof status === 'string' ? tones[status] : 'neutral');
