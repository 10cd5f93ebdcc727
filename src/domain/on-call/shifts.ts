/** The calendar of a rotation: who is on call from when to when, and where nobody is. */
import { dayAt, dayNumber, instantOf } from '../clock/local-time';
import { type OnCallPerson, onCallAt } from './on-call-at';
import type { Layer, Rotation } from './rotation';
import { instantsOf } from './turn';

export interface Shift {
  /** Milliseconds since 1970. */
  readonly from: number;
  /** No longer at this instant. */
  readonly to: number;
  /** Absent where nobody is on call. */
  readonly onCall?: OnCallPerson | undefined;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Without gaps or overlaps from `from` to `to`; neighbours differ. */
export function shiftsBetween(rotation: Rotation, { from, to }: Span, gone: ReadonlySet<string>): readonly Shift[] {
  const edges = [...new Set([from, ...edgesWithin(rotation, { from, to }), to])].sort((one, other) => one - other);
  const shifts: Shift[] = [];
  for (const [place, edge] of edges.slice(0, -1).entries()) {
    const onCall = onCallAt(rotation, edge, gone);
    const last = shifts.at(-1);
    const end = edges[place + 1] ?? to;
    if (last && isSame(last.onCall, onCall)) shifts.splice(-1, 1, { ...last, to: end });
    else shifts.push({ from: edge, to: end, onCall });
  }
  return shifts;
}

/** Where nobody is on call. */
export const gapsBetween = (rotation: Rotation, span: Span, gone: ReadonlySet<string>): readonly Shift[] =>
  shiftsBetween(rotation, span, gone).filter(({ onCall }) => onCall === undefined);

/** Wherever who is on call may change. */
export function edgesWithin({ layers, overrides, timeZone }: Rotation, { from, to }: Span): readonly number[] {
  const days = daysWithin({ from, to }, timeZone);
  const edges = [
    ...overrides.flatMap((override) => [Date.parse(override.from), Date.parse(override.to)]),
    ...layers.flatMap((layer) => edgesOfLayer(layer, days, timeZone)),
  ];
  return edges.filter((edge) => from < edge && edge < to);
}

const edgesOfLayer = (layer: Layer, days: readonly number[], zone: string): readonly number[] => [
  ...handOverDays(layer, days).map((day) => instantOf(day, layer.handOverMinutes, zone)),
  ...(layer.hours ?? []).flatMap((hours) => days.flatMap((day) => Object.values(instantsOf(hours, day, zone)))),
];

function handOverDays({ startsOn, endsOn, turnDays }: Layer, days: readonly number[]): readonly number[] {
  const first = dayNumber(startsOn);
  const last = endsOn === undefined ? undefined : dayNumber(endsOn);
  return days.filter((day) => day === last || (day >= first && (day - first) % turnDays === 0));
}

function daysWithin({ from, to }: Span, zone: string): readonly number[] {
  const first = dayAt(from, zone) - 1;
  return Array.from({ length: dayAt(to, zone) + 2 - first }, (_, place) => first + place);
}

const isSame = (one: OnCallPerson | undefined, other: OnCallPerson | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
