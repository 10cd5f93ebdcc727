/** Days and hours as people live them, each in a zone of the IANA time zone database such as `Europe/Berlin`. */
import { dateOfDay, dayAt, dayNumber, instantOf } from './local-time';
import { type Weekday, weekdayOf } from './wall-clock';
import { isZone } from './zone-offset';

/** A zone that this machine does not know is taken for UTC. */
const knownZone = (timeZone: string): string => (isZone(timeZone) ? timeZone : 'UTC');

/** @param day such as `2026-12-07` @returns ISO 8601 UTC; an hour that a clock change skips is the one after it */
export const hourOfDay = (day: string, hour: number, timeZone: string): string => minuteOfDay(day, hour * 60, timeZone);

const minuteOfDay = (day: string, minutes: number, timeZone: string): string =>
  new Date(instantOf(dayNumber(day), minutes, knownZone(timeZone))).toISOString();

/** @param at ISO 8601 UTC @returns the day there, such as `2026-12-07` */
export const dateAt = (at: string, timeZone: string): string => dateOfDay(dayAt(Date.parse(at), knownZone(timeZone)));

/** When people are to be told things: from an hour of a working day on, until work ends. */
export interface CivilHours {
  /** Where nobody works on any day, all days count. */
  readonly days: readonly Weekday[];
  /** 0 to 23 */
  readonly hour: number;
  /** Minutes since midnight. Where that is before the hour is over, the whole hour is civil. */
  readonly to: number;
}

const isWorkingDay = (day: string, days: readonly Weekday[]): boolean =>
  days.length === 0 || days.includes(weekdayOf(dayNumber(day)));

const shifted = (day: string, days: number): string => dateOfDay(dayNumber(day) + days);

/** The day itself, or the last working day before it. */
export const workingDayUntil = (day: string, days: readonly Weekday[]): string =>
  isWorkingDay(day, days) ? day : workingDayUntil(shifted(day, -1), days);

/** The day itself, or the first working day after it. */
export const workingDayFrom = (day: string, days: readonly Weekday[]): string =>
  isWorkingDay(day, days) ? day : workingDayFrom(shifted(day, 1), days);

export const dayAfter = (day: string): string => shifted(day, 1);

/** `at`, when that is a civil hour of a working day there, else when the next begins. @param at ISO 8601 UTC */
export function civilFrom(at: string, { days, hour, to }: CivilHours, timeZone: string): string {
  const today = dateAt(at, timeZone);
  const begins = hourOfDay(today, hour, timeZone);
  const ends = minuteOfDay(today, Math.max(to, (hour + 1) * 60), timeZone);
  if (isWorkingDay(today, days) && at >= begins && at < ends) return at;
  const next = workingDayFrom(at < begins ? today : dayAfter(today), days);
  return hourOfDay(next, hour, timeZone);
}
