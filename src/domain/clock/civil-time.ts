/** Days and hours as people live them, each in a zone of the IANA time zone database such as `Europe/Berlin`. */
import { dateOfDay, dayAt, dayNumber, instantOf } from './local-time';
import { weekdayOf } from './wall-clock';
import { isZone } from './zone-offset';

/** A zone that this machine does not know is taken for UTC. */
const knownZone = (timeZone: string): string => (isZone(timeZone) ? timeZone : 'UTC');

/** @param day such as `2026-12-07` @returns ISO 8601 UTC; an hour that a clock change skips is the one after it */
export const hourOfDay = (day: string, hour: number, timeZone: string): string =>
  new Date(instantOf(dayNumber(day), hour * 60, knownZone(timeZone))).toISOString();

/** @param at ISO 8601 UTC @returns the day there, such as `2026-12-07` */
export const dateAt = (at: string, timeZone: string): string => dateOfDay(dayAt(Date.parse(at), knownZone(timeZone)));

const isWorkingDay = (day: string): boolean => !['Sat', 'Sun'].includes(weekdayOf(dayNumber(day)));

const shifted = (day: string, days: number): string => dateOfDay(dayNumber(day) + days);

/** The day itself, or the last working day before it. */
export const workingDayUntil = (day: string): string => (isWorkingDay(day) ? day : workingDayUntil(shifted(day, -1)));

/** The day itself, or the first working day after it. */
export const workingDayFrom = (day: string): string => (isWorkingDay(day) ? day : workingDayFrom(shifted(day, 1)));

export const dayAfter = (day: string): string => shifted(day, 1);

/** How long after the hour at which people are reminded it is still a time to do so. */
const civilHours = 8;

/** `at`, when that is a civil hour of a working day there, else when the next begins. @param at ISO 8601 UTC */
export function civilFrom(at: string, hour: number, timeZone: string): string {
  const today = dateAt(at, timeZone);
  const begins = hourOfDay(today, hour, timeZone);
  const ends = new Date(Date.parse(begins) + civilHours * 3_600_000).toISOString();
  if (isWorkingDay(today) && at >= begins && at < ends) return at;
  const next = workingDayFrom(at < begins ? today : dayAfter(today));
  return hourOfDay(next, hour, timeZone);
}
