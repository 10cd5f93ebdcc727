/** When somebody works, by the clock where they are. */
import { type Weekday, wallTime } from '../clock/wall-clock';

export interface WorkingHours {
  readonly days: readonly Weekday[];
  /** Minutes since midnight; work ends later than it begins, on the same day. */
  readonly from: number;
  readonly to: number;
}

const minuteMs = 60_000;
export const dayMinutes = 24 * 60;

/**
 * How far a meeting lies outside somebody's working hours, in minutes; 0 when it is within them. A day that nobody
 * works counts as a whole day off.
 * @param start milliseconds since 1970
 */
export function minutesOutside(start: number, minutes: number, zone: string, { days, from, to }: WorkingHours): number {
  const begins = wallTime(start, zone);
  const ends = wallTime(start + minutes * minuteMs, zone);
  if (!days.includes(begins.weekday)) return dayMinutes;
  const end = ends.date === begins.date ? ends.minutes : dayMinutes + ends.minutes;
  return Math.max(0, from - begins.minutes) + Math.max(0, end - to);
}

/** @returns minutes since midnight; undefined when it is no time such as `09:00` */
export function clockMinutes(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const since = Number(hours) * 60 + Number(minutes);
  return hours !== undefined && since <= dayMinutes ? since : undefined;
}
