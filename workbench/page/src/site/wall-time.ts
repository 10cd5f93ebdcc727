/** `2026-01-31T14:05` as a clock in that zone shows it. @param seconds since 1970 */
export function wallTime(seconds: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(seconds * 1000)).replace(' ', 'T');
}

/** The inverse of `wallTime`. */
export function secondsOf(wall: string, timeZone: string): number {
  const asUtc = Date.parse(`${wall}:00Z`) / 1000;
  const shown = Date.parse(`${wallTime(asUtc, timeZone)}:00Z`) / 1000;
  return asUtc - (shown - asUtc);
}
