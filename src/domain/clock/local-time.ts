/**
 * From what a clock on the wall shows to the instant, and back. Where clocks are put forward, a time that they skip is
 * the instant at which they jump; where they are put back, a time that they show twice is its first instant.
 */
import { offsetAt } from './zone-offset';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Days since 1970-01-01. @param date such as `2026-11-24` */
export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs);

/** Such as `2026-11-24`. */
export const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The day on the wall. @param at milliseconds since 1970 */
export const dayAt = (at: number, zone: string): number => Math.floor((at + offsetAt(at, zone)) / dayMs);

/**
 * @param day since 1970-01-01 @param minutes since midnight, by the clock on the wall
 * @returns milliseconds since 1970
 */
export function instantOf(day: number, minutes: number, zone: string): number {
  const wall = day * dayMs + minutes * minuteMs;
  const [before, after] = [offsetAt(wall - dayMs, zone), offsetAt(wall + dayMs, zone)];
  const possible = [before, after].map((offset) => wall - offset);
  const shown = possible.filter((at) => at + offsetAt(at, zone) === wall);
  if (shown.length > 0) return Math.min(...shown);
  return changeBetween(wall - dayMs, wall + dayMs, zone) ?? wall - after;
}

/** When clocks are put forward or back between two instants that are some days apart; undefined when they are not. */
function changeBetween(from: number, to: number, zone: string): number | undefined {
  const offset = offsetAt(from, zone);
  if (offsetAt(to, zone) === offset) return undefined;
  let [before, after] = [Math.floor(from / minuteMs), Math.ceil(to / minuteMs)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle * minuteMs, zone) === offset) before = middle;
    else after = middle;
  }
  return after * minuteMs;
}
