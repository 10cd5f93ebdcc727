import type { Reader } from '../sev/reader';

const asDate = (month: string): Date => new Date(`${month}-01T00:00:00.000Z`);

/** @param month such as `2026-11` @returns such as `November 2026` */
export const monthText = (month: string, { locale }: Reader): string =>
  new Intl.DateTimeFormat(locale ?? 'en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(asDate(month));

/** @returns such as `Nov`, with the year where it begins: `Jan 27` */
export function shortMonthText(month: string, { locale }: Reader): string {
  const year = month.endsWith('-01') ? ({ year: '2-digit' } as const) : {};
  return new Intl.DateTimeFormat(locale ?? 'en', { month: 'short', ...year, timeZone: 'UTC' }).format(asDate(month));
}
