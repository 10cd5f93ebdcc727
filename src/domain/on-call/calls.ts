/** Who is called to a report, and when, until somebody responds. */
import type { Incident } from '../incident';
import type { Person } from '../person';

/** In the order in which they come. */
export const callStages = ['first', 'again', 'next', 'managers'] as const;

export type CallStage = (typeof callStages)[number];

export interface Call {
  readonly stage: CallStage;
  /** ISO 8601 UTC */
  readonly at: string;
  /** Absent where a group was called, or where there was nobody to call. */
  readonly person?: Person | undefined;
  /** Somebody responded, and the call says so. */
  readonly answered?: boolean | undefined;
}

/** Minutes after the report at which the on-call is called again, then the next in line, then the managers. */
export interface CallRules {
  readonly callAgainMinutes: number;
  readonly callNextMinutes: number;
  readonly callManagersMinutes: number;
}

export interface DueCall {
  readonly stage: CallStage;
  /** ISO 8601 UTC */
  readonly at: string;
}

interface CallRecord {
  readonly calls?: readonly Call[] | undefined;
  readonly private?: boolean | undefined;
  readonly drill?: boolean | undefined;
  readonly gone?: boolean | undefined;
  readonly outside?: { readonly words: readonly string[] } | undefined;
}

/** The calls to come as long as nobody responds, in order of time. */
export function callsAhead({ status, times }: Incident, record: CallRecord, rules: CallRules): readonly DueCall[] {
  const { reportedAt } = times;
  if (status !== 'Reported' || reportedAt === undefined || record.private || record.drill || record.gone) return [];
  if (record.outside?.words.length === 0) return [];
  const last = record.calls?.at(-1);
  const ahead = last === undefined ? callStages : callStages.slice(callStages.indexOf(last.stage) + 1);
  const minutes = {
    first: 0,
    again: rules.callAgainMinutes,
    next: rules.callNextMinutes,
    managers: rules.callManagersMinutes,
  };
  return ahead
    .map((stage) => ({ stage, at: new Date(Date.parse(reportedAt) + minutes[stage] * 60_000).toISOString() }))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Whoever was not called yet is not called again in the same breath. */
export function callsDue(ahead: readonly DueCall[], now: string): readonly DueCall[] {
  const due = ahead.filter(({ at }) => at <= now);
  return due[0]?.stage === 'first' ? due.filter(({ stage }) => stage !== 'again') : due;
}

/**
 * @param line who is on call, the first in line first
 * @returns nobody for the managers, and where whoever it would be reported it themselves
 */
export function calledPerson(
  stage: CallStage,
  line: readonly Person[],
  reporter: Person | undefined,
): Person | undefined {
  if (stage === 'managers') return undefined;
  const person = stage === 'next' ? line[1] : line[0];
  return person?.slackUserId === reporter?.slackUserId ? undefined : person;
}
