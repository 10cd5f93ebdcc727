import type { Reader } from './reader';

/** @param at ISO 8601 @returns for instance `Nov 14, 2025, 10:32 AM` in the reader's zone */
export function momentText(at: string, { locale, timeZone }: Reader): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return 'unknown time';
  return new Intl.DateTimeFormat(locale ?? 'en', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(date);
}

/** @param at ISO 8601 @returns for instance `2025-11-14 10:32 UTC` */
export function utcText(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** @param day such as `2026-12-07` @returns for instance `7 Dec 2026` */
export function dayText(day: string, { locale }: Reader): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locale ?? 'en', { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}
