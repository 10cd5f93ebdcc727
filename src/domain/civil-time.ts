/** Days and hours as people live them, each in a zone of the IANA time zone database such as `Europe/Berlin`. */
import { isZone, wallTime } from './meeting/wall-clock';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** @returns the wall clock there, as if it were UTC: milliseconds. A zone that this machine does not know is taken for UTC. */
function wallClock(at: number, timeZone: string): number {
  const { date, minutes } = wallTime(at, isZone(timeZone) ? timeZone : 'UTC');
  return Date.parse(`${date}T00:00:00.000Z`) + minutes * minuteMs;
}

/** @param day such as `2026-12-07` @returns ISO 8601 UTC; an hour that a clock change skips is the one after it */
export function hourOfDay(day: string, hour: number, timeZone: string): string {
  const wanted = Date.parse(`${day}T00:00:00.000Z`) + hour * 60 * minuteMs;
  const offset = (at: number) => wallClock(at, timeZone) - at;
  const guess = wanted - offset(wanted);
  return new Date(wanted - offset(guess)).toISOString();
}

/** @param at ISO 8601 UTC @returns the day there, such as `2026-12-07` */
export const dayAt = (at: string, timeZone: string): string =>
  new Date(wallClock(Date.parse(at), timeZone)).toISOString().slice(0, 10);

const weekday = (day: string): number => new Date(`${day}T00:00:00.000Z`).getUTCDay();

const isWorkingDay = (day: string): boolean => weekday(day) !== 0 && weekday(day) !== 6;

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);

/** The day itself, or the last working day before it. */
export const workingDayUntil = (day: string): string => (isWorkingDay(day) ? day : workingDayUntil(shifted(day, -1)));

/** The day itself, or the first working day after it. */
export const workingDayFrom = (day: string): string => (isWorkingDay(day) ? day : workingDayFrom(shifted(day, 1)));

export const dayAfter = (day: string): string => shifted(day, 1);

/** How long after the hour at which people are reminded it is still a time to do so. */
const civilHours = 8;

/** `at`, when that is a civil hour of a working day there, else when the next begins. @param at ISO 8601 UTC */
export function civilFrom(at: string, hour: number, timeZone: string): string {
  const today = dayAt(at, timeZone);
  const begins = hourOfDay(today, hour, timeZone);
  const ends = new Date(Date.parse(begins) + civilHours * 60 * minuteMs).toISOString();
  if (isWorkingDay(today) && at >= begins && at < ends) return at;
  const next = workingDayFrom(at < begins ? today : dayAfter(today));
  return hourOfDay(next, hour, timeZone);
}
