/** Months such as `2026-11`, in UTC. */
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const named = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** @param at ISO 8601 UTC, or a day */
export const monthAt = (at: string): string => at.slice(0, 7);

export const monthAfter = (month: string): string => named(numberOf(month) + 1);

/** The earliest first; the last is that of `now`. @param now ISO 8601 UTC */
export const lastMonths = (count: number, now: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => named(numberOf(monthAt(now)) - count + 1 + index));

/** A part of a month, from its first day to its last: `2026-11-01` to `2026-11-10`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const cuts = [
  ['01', '10'],
  ['11', '20'],
  ['21', '31'],
] as const;

/** A month in parts small enough to be counted in one go. */
export const spansOf = (month: string): readonly Span[] =>
  cuts.map(([from, to]) => ({ from: `${month}-${from}`, to: `${month}-${to}` }));

export const isWithin = ({ openedOn }: { readonly openedOn: string }, { from, to }: Span): boolean =>
  openedOn >= from && openedOn <= to;
