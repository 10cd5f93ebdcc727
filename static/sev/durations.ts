import type { SevView, TimeName } from '../../src/contract/sev-view';
import { durationText } from './duration-text';

export interface Milestone {
  readonly which: TimeName;
  readonly label: string;
  readonly at: string | undefined;
  /** Such as `4 min after the report`. */
  readonly took: string | undefined;
}

function after(from: string | undefined, to: string | undefined, what: string): string | undefined {
  const text = durationText(from, to);
  return text === 'invalid' ? `before ${what}: check the times` : text && `${text} after ${what}`;
}

const milestone = (which: TimeName, label: string, sev: SevView, took?: string): Milestone => ({
  which,
  label,
  at: sev[which],
  took,
});

/** The times of a SEV, each with how long it took; nothing is said of a duration whose start is missing. */
export const milestones = (sev: SevView): readonly Milestone[] => [
  milestone('impactStartedAt', 'Impact started', sev),
  milestone('reportedAt', 'Reported', sev, after(sev.impactStartedAt, sev.reportedAt, 'the impact began')),
  milestone('acknowledgedAt', 'Acknowledged', sev, after(sev.reportedAt, sev.acknowledgedAt, 'the report')),
  milestone('openedAt', 'Opened', sev, after(sev.reportedAt, sev.openedAt, 'the report')),
  milestone('mitigatedAt', 'Mitigated', sev, after(sev.openedAt, sev.mitigatedAt, 'opening')),
  milestone('closedAt', 'Closed', sev, after(sev.openedAt, sev.closedAt, 'opening')),
];
