import type { SevView } from '../../src/contract/sev-view';
import { durationText } from './duration-text';

export interface Milestone {
  readonly label: string;
  readonly at: string | undefined;
  /** Such as `4 min after the report`. */
  readonly took: string | undefined;
}

function after(from: string | undefined, to: string | undefined, what: string): string | undefined {
  const text = durationText(from, to);
  return text === 'invalid' ? `before ${what}: check the times` : text && `${text} after ${what}`;
}

/** The times of a SEV, each with how long it took; nothing is said of a duration whose start is missing. */
export const milestones = (sev: SevView): readonly Milestone[] => [
  { label: 'Reported', at: sev.reportedAt, took: undefined },
  { label: 'Acknowledged', at: sev.acknowledgedAt, took: after(sev.reportedAt, sev.acknowledgedAt, 'the report') },
  { label: 'Opened', at: sev.openedAt, took: after(sev.reportedAt, sev.openedAt, 'the report') },
  { label: 'Mitigated', at: sev.mitigatedAt, took: after(sev.openedAt, sev.mitigatedAt, 'opening') },
  { label: 'Closed', at: sev.closedAt, took: after(sev.openedAt, sev.closedAt, 'opening') },
];
