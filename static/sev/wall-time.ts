const part = (parts: readonly Intl.DateTimeFormatPart[], type: string): string =>
  parts.find((one) => one.type === type)?.value ?? '';

/** @param at ISO 8601 UTC @returns what the reader's clock showed, such as `2026-11-23T10:15`; '' for no time */
export function wallTime(at: string | undefined, timeZone: string | undefined): string {
  const date = new Date(at ?? '');
  if (Number.isNaN(date.getTime())) return '';
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(date);
  const year = part(parts, 'year').padStart(4, '0');
  return `${year}-${part(parts, 'month')}-${part(parts, 'day')}T${part(parts, 'hour')}:${part(parts, 'minute')}`;
}

/** The inverse of `wallTime`. @returns ISO 8601 UTC; undefined for what is no time */
export function instantOf(wall: string, timeZone: string | undefined): string | undefined {
  const wanted = Date.parse(`${wall}:00.000Z`);
  if (Number.isNaN(wanted)) return undefined;
  const offset = (at: number) => Date.parse(`${wallTime(new Date(at).toISOString(), timeZone)}:00.000Z`) - at;
  const guess = wanted - offset(wanted);
  return new Date(wanted - offset(guess)).toISOString();
}
