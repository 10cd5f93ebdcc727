/**
 * A SEV that is handed over has its new owner at once, since there is always one; whether they take it is asked
 * afterwards, and until they say so everybody sees that they have not.
 */
import { type Circumstances, change, type Decision, refuse } from './decision';
import type { Incident } from './incident';

export interface HandOver {
  /** Atlassian account of whoever owned it before. */
  readonly from?: string | undefined;
  /** Atlassian account of the new owner. */
  readonly to: string;
  readonly answer?: HandOverAnswer | undefined;
}

export interface HandOverAnswer {
  readonly kind: 'accepted' | 'handed-back';
  /** ISO 8601 UTC */
  readonly at: string;
}

/** @returns the hand-over to the present owner that they have not answered yet */
export const pendingHandOver = (handOver: HandOver | undefined, ownerAccountId: string | undefined) =>
  handOver && handOver.to === ownerAccountId && !handOver.answer ? handOver : undefined;

/** Accepting changes nothing in Jira: it has the new owner already. */
export function acceptHandOver(
  incident: Incident,
  handOver: HandOver | undefined,
  accountId: string,
  { repeat }: Circumstances,
): Decision {
  if (incident.ownerAccountId !== accountId) return refuse({ reason: 'not-yours' });
  if (!handOver || handOver.to !== accountId || (handOver.answer && !repeat))
    return { kind: 'already', since: handOver?.answer?.at };
  return change(incident);
}

/** The former owner has it again, without being asked. */
export function handBack(
  incident: Incident,
  handOver: HandOver | undefined,
  accountId: string,
  { repeat }: Circumstances,
): Decision {
  const again = repeat && handOver?.answer?.kind === 'handed-back' && handOver.to === accountId;
  if (!again && incident.ownerAccountId !== accountId) return refuse({ reason: 'not-yours' });
  if (!handOver || handOver.to !== accountId) return refuse({ reason: 'not-handed-over' });
  if (handOver.answer && !again) return refuse({ reason: 'not-handed-over' });
  if (handOver.from === undefined) return refuse({ reason: 'no-former-owner' });
  return change({ ...incident, ownerAccountId: handOver.from });
}
