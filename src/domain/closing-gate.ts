/** Step 9 of the policy: what must be done before a SEV may be closed. One rule, asked by Slack, screens and the workflow. */
import type { ClosingNeeds } from './closing-needs';
import { openHighFollowUps } from './follow-ups/follow-up';
import type { Incident } from './incident';
import type { Policy } from './policy/policy';
import type { SevRecord } from './sev-record';

export type ReviewRecord = Pick<SevRecord, 'review' | 'approval' | 'mergedInto'>;

/** By the worst severity that it ever was, so that a downgrade takes no SEV out of review. */
const requiresReview = (
  { highestSeverity, severity }: Pick<Incident, 'highestSeverity' | 'severity'>,
  { severities }: Pick<Policy, 'severities'>,
): boolean => severities[highestSeverity ?? severity ?? 1].requiresReview;

/** @param record absent where the app knows nothing of the incident beyond its issue */
export function closingNeeds(incident: Incident, record: ReviewRecord | undefined, policy: Policy): ClosingNeeds {
  const open = openHighFollowUps(incident.followUps);
  // What becomes of a duplicate is reviewed with the incident that it went into.
  if (!requiresReview(incident, policy) || record?.mergedInto) return { open, review: false, approval: false };
  return { open, review: record?.review === undefined, approval: record?.approval === undefined };
}

/** Whether the SEV may go on to its follow-ups. */
export const isReviewed = (incident: Incident, record: ReviewRecord | undefined, policy: Policy): boolean =>
  record?.review !== undefined || !requiresReview(incident, policy);
