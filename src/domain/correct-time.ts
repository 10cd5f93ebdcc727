/** The times of an incident are put right in the review: what was written down in a hurry may be wrong. */
import { type Circumstances, change, type Decision, needs, refuse } from './decision';
import type { Incident, TimeName } from './incident';
import { isSev } from './status';
import type { TimelineEvent } from './timeline/timeline';

export const timeOf = (incident: Incident, which: TimeName): string | undefined =>
  which === 'impactStartedAt' ? incident.impactStartedAt : incident.times[which];

export interface TimeCorrection {
  readonly which: TimeName;
  /** ISO 8601 UTC */
  readonly to: string;
  /** What whoever corrects it had before them; null for none. */
  readonly was?: string | null | undefined;
}

/** A step that was not taken has no time to correct. Times may stand in no order while several are put right. */
export function correctTime(incident: Incident, correction: TimeCorrection, when: Circumstances): Decision {
  const { which, to, was } = correction;
  const known = timeOf(incident, which);
  if (!isSev(incident.status)) return needs('Open, Mitigated, Follow-up or Closed');
  if (to > when.at) return refuse({ reason: 'time-to-come' });
  if (when.repeat) return change(withTime(incident, which, to));
  if (known === undefined && which !== 'impactStartedAt') return refuse({ reason: 'time-not-reached', which });
  if (known === to) return { kind: 'already' };
  if (was !== undefined && was !== (known ?? null)) return refuse({ reason: 'time-changed', which });
  return change(withTime(incident, which, to));
}

const withTime = (incident: Incident, which: TimeName, to: string): Incident =>
  which === 'impactStartedAt'
    ? { ...incident, impactStartedAt: to }
    : { ...incident, times: { ...incident.times, [which]: to } };

/** The kind of timeline entry that tells of the step. */
export const entryOfTime: Readonly<Partial<Record<TimeName, TimelineEvent['kind']>>> = {
  reportedAt: 'reported',
  acknowledgedAt: 'acknowledged',
  openedAt: 'opened',
  mitigatedAt: 'mitigated',
  closedAt: 'closed',
};
