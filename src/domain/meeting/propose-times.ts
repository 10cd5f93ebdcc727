/** When a meeting could be: inside everyone's working hours and in time, or as near to that as can be. */
import type { Person } from '../person';
import { minutesOutside, type WorkingHours } from './working-hours';

export interface Attendee extends Person {
  /** IANA name of the time zone; whoever has none that is known is taken to be available. */
  readonly zone?: string | undefined;
}

export interface MeetingWanted {
  readonly attendees: readonly Attendee[];
  /** ISO 8601 UTC */
  readonly now: string;
  /** ISO 8601 UTC */
  readonly deadline: string;
  readonly minutes: number;
  readonly hours: WorkingHours;
}

export interface ProposedTime {
  /** ISO 8601 UTC */
  readonly at: string;
  /** Whose working hours it does not fit. */
  readonly outside: readonly Attendee[];
  /** True when it ends after the deadline. */
  readonly late: boolean;
}

const minuteMs = 60_000;
const gridMs = 30 * minuteMs;
/** So that people can read the invitation. */
const leadMs = 60 * minuteMs;
/** Choices that lie too close together are none. */
const apartMs = 180 * minuteMs;
const mostProposals = 5;
const mostCompromises = 3;
const daysBeyond = 14;

interface Slot {
  readonly start: number;
  readonly outside: readonly Attendee[];
  readonly minutesOutside: number;
}

/**
 * All within everyone's hours and the deadline, where there is such a time. Else those that fit the most people, the
 * least far out for the others, with some that fit everyone but come too late. In order of time.
 */
export function proposeTimes(wanted: MeetingWanted): readonly ProposedTime[] {
  const first = Math.ceil((Date.parse(wanted.now) + leadMs) / gridMs) * gridMs;
  const lastEnd = Date.parse(wanted.deadline);
  const inTime = slotsBetween(first, lastEnd, wanted);
  const best = bestOf(inTime);
  if (best.length > 0 && best[0]?.outside.length === 0) return presented(apart(best, mostProposals), lastEnd, wanted);
  const after = slotsBetween(Math.max(first, lastEnd), Math.max(first, lastEnd) + daysBeyond * 24 * 3_600_000, wanted);
  const compromises = apart(best, mostCompromises);
  const fitting = inTime.length === 0 ? bestOf(after) : after.filter(({ outside }) => outside.length === 0);
  const late = apart(fitting, mostProposals - compromises.length);
  return presented([...compromises, ...late], lastEnd, wanted);
}

/** Whom such a time would not fit. @param at ISO 8601 UTC */
export const outsideHours = (
  at: string,
  { attendees, minutes, hours }: Pick<MeetingWanted, 'attendees' | 'minutes' | 'hours'>,
): readonly Attendee[] => slotAt(Date.parse(at), { attendees, minutes, hours }).outside;

function slotsBetween(first: number, lastEnd: number, wanted: MeetingWanted): readonly Slot[] {
  const count = Math.max(0, Math.floor((lastEnd - wanted.minutes * minuteMs - first) / gridMs) + 1);
  return Array.from({ length: count }, (_, index) => slotAt(first + index * gridMs, wanted));
}

function slotAt(start: number, { attendees, minutes, hours }: Omit<MeetingWanted, 'now' | 'deadline'>): Slot {
  const zones = new Set(attendees.flatMap(({ zone }) => zone ?? []));
  const off = new Map([...zones].map((zone) => [zone, minutesOutside(start, minutes, zone, hours)]));
  const offFor = ({ zone }: Attendee): number => (zone === undefined ? 0 : (off.get(zone) ?? 0));
  return {
    start,
    outside: attendees.filter((attendee) => offFor(attendee) > 0),
    minutesOutside: attendees.reduce((sum, attendee) => sum + offFor(attendee), 0),
  };
}

/** Those that fit the most people; what fits the others least badly comes first, then what comes first. */
function bestOf(slots: readonly Slot[]): readonly Slot[] {
  const fewest = Math.min(...slots.map(({ outside }) => outside.length));
  return slots
    .filter(({ outside }) => outside.length === fewest)
    .sort((one, other) => one.minutesOutside - other.minutesOutside || one.start - other.start);
}

function apart(slots: readonly Slot[], most: number): readonly Slot[] {
  const chosen: Slot[] = [];
  for (const slot of slots) {
    if (chosen.length === most) break;
    if (chosen.every(({ start }) => Math.abs(start - slot.start) >= apartMs)) chosen.push(slot);
  }
  return chosen;
}

const presented = (slots: readonly Slot[], lastEnd: number, { minutes }: MeetingWanted): readonly ProposedTime[] =>
  [...slots]
    .sort((one, other) => one.start - other.start)
    .map(({ start, outside }) => ({
      at: new Date(start).toISOString(),
      outside,
      late: start + minutes * minuteMs > lastEnd,
    }));
