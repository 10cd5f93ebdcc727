/** When people were promised to hear of a SEV again. */
import type { Incident } from './incident';
import type { Policy, SeverityPolicy } from './policy/policy';
import type { Severity } from './severity';
import { isSev } from './status';
import type { StatusUpdate } from './status-update';

/** A SEV whose severity somebody took away in Jira is told of as often as the worst. */
const cadenceOf = ({ severities }: Policy, severity: Severity | undefined): SeverityPolicy => severities[severity ?? 1];

/** @returns minutes from one status update to the next */
export const minutesToNextUpdate = ({ severity }: Pick<Incident, 'severity'>, policy: Policy): number =>
  cadenceOf(policy, severity).updateEveryMinutes;

/** @returns ISO 8601 UTC */
export const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** @returns ISO 8601 UTC; undefined for what is no SEV, or is closed, and so owes nobody an update */
export function nextUpdateDue(
  { status, severity, times }: Pick<Incident, 'status' | 'severity' | 'times'>,
  last: Pick<StatusUpdate, 'nextAt'> | undefined,
  policy: Policy,
): string | undefined {
  if (!isSev(status) || status === 'Closed') return undefined;
  if (last) return last.nextAt;
  return times.openedAt && minutesAfter(times.openedAt, cadenceOf(policy, severity).firstUpdateMinutes);
}
