/** Where a plot's lines are: the smallest steps that people count in with at most four of them, from 0 on. */
const most = 4;

const minute = 1;
const hour = 60 * minute;
const day = 24 * hour;

const handySteps: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 3, 7, 14, 30, 90, 180, 365].map((count) => count * day),
];

export function minuteTicks(max: number): readonly number[] {
  return ticks(max, handySteps.find((step) => max <= step * most) ?? Math.ceil(max / most / (365 * day)) * 365 * day);
}

export function countTicks(max: number): readonly number[] {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, max / most))));
  const step = [1, 2, 5, 10].map((count) => count * magnitude).find((one) => max <= one * most) ?? max;
  return ticks(max, step);
}

const ticks = (max: number, step: number): readonly number[] =>
  Array.from({ length: Math.max(1, Math.ceil(max / step)) + 1 }, (_, index) => index * step);
