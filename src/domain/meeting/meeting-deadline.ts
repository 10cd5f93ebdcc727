/** Until when the post mortem meeting is to be held, by the severity that the SEV reached. */

import type { Weekday } from '../clock/wall-clock';
import { wallTime } from '../clock/wall-clock';
import type { Incident } from '../incident';
import type { Policy } from '../policy/policy';

const dayMs = 24 * 3_600_000;

/** @param zone whose week it is that working days are counted in @returns ISO 8601 UTC; undefined before it is mitigated */
export function meetingDeadline(
  { times, severity, highestSeverity }: Pick<Incident, 'times' | 'severity' | 'highestSeverity'>,
  { severities, workingDays }: Policy,
  zone: string,
): string | undefined {
  if (times.mitigatedAt === undefined) return undefined;
  const { meetingWithinDays, meetingInWorkingDays } = severities[highestSeverity ?? severity ?? 1];
  const from = Date.parse(times.mitigatedAt);
  const at = meetingInWorkingDays
    ? afterWorkingDays(from, meetingWithinDays, workingDays, zone)
    : from + meetingWithinDays * dayMs;
  return new Date(at).toISOString();
}

/** The same time of day, so many working days on. */
function afterWorkingDays(from: number, count: number, days: readonly Weekday[], zone: string): number {
  let at = from;
  // Where nobody works on any day, all days count.
  const works = (day: Weekday): boolean => days.length === 0 || days.includes(day);
  for (let left = count; left > 0; ) {
    at += dayMs;
    if (works(wallTime(at, zone).weekday)) left -= 1;
  }
  return at;
}
