import type { Incident } from '../incident';
import type { Policy } from '../policy/policy';
import { daysAfter, type FollowUpPriority } from './follow-up';

/**
 * The day on which a follow-up that is added now is due, unless somebody says otherwise. A SEV counts as what it was at
 * its worst, as for the post mortem. @param at ISO 8601 UTC @returns a day such as `2026-12-07`
 */
export function dueDateByPolicy(
  { severity, highestSeverity }: Pick<Incident, 'severity' | 'highestSeverity'>,
  priority: FollowUpPriority,
  { severities }: Policy,
  at: string,
): string {
  const { highFollowUpDays, lowFollowUpDays } = severities[highestSeverity ?? severity ?? 1];
  return daysAfter(at, priority === 'high' ? highFollowUpDays : lowFollowUpDays);
}
