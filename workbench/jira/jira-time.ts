/**
 * Jira writes times as `2026-01-31T09:30:00.000+0100`, in the zone of whoever asks, without a colon in the offset.
 * @param instant ISO 8601 UTC
 */
export function jiraTime(instant: string, timeZone: string): string {
  const offsetMinutes = offsetOf(instant, timeZone);
  const local = new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offsetMinutes) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offsetMinutes) % 60).padStart(2, '0');
  return `${local}${sign}${hours}${minutes}`;
}

/** Minutes by which `timeZone` was ahead of UTC at that instant. */
export function offsetOf(instant: string, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(instant),
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
