/** Time that counts only while somebody works, by the clock on the wall where they are. */
import type { WorkingHours } from '../meeting/working-hours';
import { dayAt, instantOf } from './local-time';
import { weekdayOf } from './wall-clock';
import { isZone } from './zone-offset';

interface Stretch {
  /** Milliseconds since 1970. */
  readonly begins: number;
  readonly ends: number;
}

/** Where nobody works on any day, or work ends before it begins, one has to give in. */
const mostDays = 4000;

/** The stretches of work from an instant on; the first may have begun before it. */
function* workFrom(at: number, zone: string, { days, from, to }: WorkingHours): Generator<Stretch> {
  const first = dayAt(at, zone);
  for (let day = first; day < first + mostDays; day += 1) {
    const ends = instantOf(day, to, zone);
    if (days.includes(weekdayOf(day)) && ends > at) yield { begins: instantOf(day, from, zone), ends };
  }
}

const known = (zone: string): string => (isZone(zone) ? zone : 'UTC');

/** `at`, when somebody works then, else when they begin next. @param at ISO 8601 UTC, as what is returned */
export function workingTimeFrom(at: string, zone: string, hours: WorkingHours): string {
  const now = Date.parse(at);
  for (const { begins } of workFrom(now, known(zone), hours)) return new Date(Math.max(begins, now)).toISOString();
  return at;
}

/** When so many minutes have been worked. @param from ISO 8601 UTC, as what is returned */
export function afterWorkingMinutes(from: string, minutes: number, zone: string, hours: WorkingHours): string {
  let left = minutes * 60_000;
  for (const { begins, ends } of workFrom(Date.parse(from), known(zone), hours)) {
    const start = Math.max(begins, Date.parse(from));
    if (ends - start >= left) return new Date(start + left).toISOString();
    left -= Math.max(0, ends - start);
  }
  return new Date(Date.parse(from) + minutes * 60_000).toISOString();
}
