/**
 * What clocks show where somebody works. Times are walked as instants and only read in a zone, by the zone rules that
 * come with the language, so that a change to or from daylight saving time needs no rule of its own.
 */
import { offsetAt } from './zone-offset';

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export type Weekday = (typeof weekdays)[number];

export interface WallTime {
  readonly weekday: Weekday;
  /** Since midnight. */
  readonly minutes: number;
  /** Such as `2026-11-23`. */
  readonly date: string;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** @param zone an IANA name, such as `Europe/Berlin` @param at milliseconds since 1970 */
export function wallTime(at: number, zone: string): WallTime {
  const shown = at + offsetAt(at, zone);
  const day = Math.floor(shown / dayMs);
  return {
    weekday: weekdayOf(day),
    minutes: Math.floor((shown - day * dayMs) / minuteMs),
    date: new Date(day * dayMs).toISOString().slice(0, 10),
  };
}

/** @param day since 1970-01-01, which was a Thursday */
export const weekdayOf = (day: number): Weekday => weekdays[(((day + 3) % 7) + 7) % 7] ?? 'Mon';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @param at ISO 8601 UTC @returns for instance `Tue 24 Nov, 15:00` */
export function wallText(at: string, zone: string): string {
  const { weekday, minutes, date } = wallTime(Date.parse(at), zone);
  const [, month, day] = date.split('-').map(Number);
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${weekday} ${day} ${months[(month ?? 1) - 1]}, ${time}`;
}
