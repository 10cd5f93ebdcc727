/** As Slack and the app's screens say times on this site, whose language is American English. */
const locale = 'en-US';
const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

export function dateTime(at: string | number | Date, timeZone?: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return String(at);
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...time, ...inZone(timeZone) }).format(date);
}

export function clockTime(at: string | number | Date, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { ...time, ...inZone(timeZone) }).format(new Date(at));
}

/** To the second, for what the app did. */
export function preciseTime(at: string | number | Date, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { ...time, second: '2-digit', ...inZone(timeZone) }).format(new Date(at));
}

export function dayName(at: string | number | Date, timeZone?: string): string {
  const day: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...day, ...inZone(timeZone) }).format(new Date(at));
}

function inZone(timeZone: string | undefined): Intl.DateTimeFormatOptions {
  return timeZone ? { timeZone } : {};
}

/** `840 ms`, `2.1 s` */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
