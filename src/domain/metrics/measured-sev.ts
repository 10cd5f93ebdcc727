/** What one SEV counts for in the team's figures, worked out from how it stands and never from what happened to it. */
import type { FollowUp, FollowUpFacts } from '../follow-ups/follow-up';
import type { Incident } from '../incident';
import type { SevRecord } from '../sev-record';
import type { Severity } from '../severity';
import { isSev } from '../status';

export const steps = ['acknowledge', 'open', 'mitigate', 'close'] as const;

export type Step = (typeof steps)[number];

/** Whole minutes; or why there are none although the step was taken: its start is missing, or is after its end. */
export type Took = number | 'not-applicable' | 'invalid';

export interface MeasuredSev {
  readonly issueId: string;
  /** On which it was opened, in UTC; such as `2026-12-07`. */
  readonly openedOn: string;
  /** The worst that it ever was. */
  readonly severity?: Severity | undefined;
  readonly components: readonly string[];
  /** A step that was not taken yet is absent. */
  readonly took: Readonly<Partial<Record<Step, Took>>>;
  readonly followUps: readonly MeasuredFollowUp[];
}

/** Days such as `2026-12-07`, in UTC. */
export interface MeasuredFollowUp {
  readonly done: boolean;
  readonly dueOn?: string | undefined;
  readonly doneOn?: string | undefined;
}

export interface Measuring {
  readonly incident: Incident;
  readonly record?: SevRecord | undefined;
  /** By issue key. */
  readonly facts: ReadonlyMap<string, FollowUpFacts>;
}

/** A rehearsal is none, a duplicate counts in the SEV that it was folded into, and what is gone is gone. */
const counts = ({ status, times }: Incident, record: SevRecord | undefined): boolean =>
  isSev(status) && times.openedAt !== undefined && !record?.drill && !record?.gone && !record?.mergedInto;

/** Whether Jira keeps it from some of those who see the project. */
export const isRestricted = ({ securityLevelId }: Incident, record: SevRecord | undefined): boolean =>
  securityLevelId !== undefined || record?.private === true;

/** @returns undefined for what does not count */
export function measure({ incident, record, facts }: Measuring): MeasuredSev | undefined {
  const { openedAt } = incident.times;
  if (openedAt === undefined || !counts(incident, record)) return undefined;
  return {
    issueId: incident.issueId,
    openedOn: dayOf(openedAt),
    severity: incident.highestSeverity ?? incident.severity,
    components: [...(incident.components ?? [])].sort(),
    took: tookOf(incident),
    followUps: incident.followUps.map((followUp) => measureFollowUp(followUp, facts.get(followUp.issueKey) ?? {})),
  };
}

/** @param at ISO 8601 UTC */
const dayOf = (at: string): string => new Date(at).toISOString().slice(0, 10);

export const monthOf = ({ openedOn }: Pick<MeasuredSev, 'openedOn'>): string => openedOn.slice(0, 7);

/** The times of an end that did not hold stay in Jira until the next one; they count only while it holds. */
function tookOf({ status, times, impactStartedAt }: Incident): MeasuredSev['took'] {
  const { reportedAt, acknowledgedAt, openedAt, mitigatedAt, closedAt } = times;
  const isMitigated = status !== 'Open';
  const took = {
    acknowledge: between(reportedAt, acknowledgedAt),
    open: between(reportedAt, openedAt),
    mitigate: isMitigated ? between(impactStartedAt, mitigatedAt) : undefined,
    close: status === 'Closed' ? between(openedAt, closedAt) : undefined,
  };
  return Object.fromEntries(Object.entries(took).filter(([, value]) => value !== undefined));
}

function between(from: string | undefined, to: string | undefined): Took | undefined {
  if (to === undefined) return undefined;
  if (from === undefined) return 'not-applicable';
  const milliseconds = Date.parse(to) - Date.parse(from);
  return milliseconds < 0 ? 'invalid' : Math.floor(milliseconds / 60_000);
}

const measureFollowUp = ({ done }: FollowUp, { dueDate, doneAt }: FollowUpFacts): MeasuredFollowUp => ({
  done,
  ...(dueDate === undefined ? {} : { dueOn: dueDate }),
  ...(done && doneAt !== undefined ? { doneOn: dayOf(doneAt) } : {}),
});
