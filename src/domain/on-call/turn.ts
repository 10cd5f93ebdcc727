/** Whose turn it is in one layer. */

import { dayAt, dayNumber, instantOf } from '../clock/local-time';
import { weekdayOf } from '../clock/wall-clock';
import type { Hours, Layer } from './rotation';

/** The number of the turn at that instant, from 0; undefined before the first and after the last. */
export function turnAt(layer: Layer, at: number, zone: string): number | undefined {
  const [first, last] = [dayNumber(layer.startsOn), layer.endsOn === undefined ? undefined : dayNumber(layer.endsOn)];
  const day = handOverDayAt(layer, at, zone);
  if (day < first || (last !== undefined && day >= last)) return undefined;
  return Math.floor((day - first) / layer.turnDays);
}

/** The day of the last hand-over time up to that instant, whether hands were changed then or not. */
function handOverDayAt({ handOverMinutes }: Layer, at: number, zone: string): number {
  const day = dayAt(at, zone);
  if (instantOf(day + 1, handOverMinutes, zone) <= at) return day + 1;
  return instantOf(day, handOverMinutes, zone) <= at ? day : day - 1;
}

/**
 * Whose turn that is. Where somebody left, whoever of the others comes next takes it.
 * @param gone Slack user ids of people who can't be on call any more
 */
export function personOfTurn({ people }: Layer, turn: number, gone: ReadonlySet<string>): string | undefined {
  const inOrder = people.map((_, place) => people[(turn + place) % people.length]);
  return inOrder.find((person) => person !== undefined && !gone.has(person));
}

/** Whether the layer covers that instant by its hours; its first and last day are for `turnAt`. */
export function isWithinHours({ hours }: Layer, at: number, zone: string): boolean {
  if (hours === undefined) return true;
  const day = dayAt(at, zone);
  // The day after too: where clocks are put back at midnight, it has begun while they show the day before once more.
  return hours.some((each) => [day - 1, day, day + 1].some((begun) => holdsFrom(each, begun, at, zone)));
}

/** Whether the hours that begin on that day hold that instant. */
function holdsFrom(hours: Hours, day: number, at: number, zone: string): boolean {
  if (!hours.days.includes(weekdayOf(day))) return false;
  const { from, to } = instantsOf(hours, day, zone);
  return from <= at && at < to;
}

export const instantsOf = ({ from, to }: Hours, day: number, zone: string) => ({
  from: instantOf(day, from, zone),
  to: to > from ? instantOf(day, to, zone) : instantOf(day + 1, to, zone),
});
