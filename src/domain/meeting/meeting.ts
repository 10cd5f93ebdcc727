/** Steps 7 and 8 of the policy: the post mortem meeting is scheduled, moved, called off, and held. */
import type { Person } from '../person';

export interface Meeting {
  /** ISO 8601 UTC */
  readonly at: string;
  readonly minutes: number;
  readonly invited: readonly Person[];
  readonly state: 'planned' | 'cancelled';
  /** Counts the meetings of a SEV: one that follows a meeting that was held is another. */
  readonly number: number;
  /** Raised at each change, by which calendars tell the newer from the older. */
  readonly sequence: number;
  /** ISO 8601 UTC */
  readonly changedAt: string;
  /** The name of whoever changed it last. */
  readonly by: string;
  readonly reminded?: readonly MeetingReminder[] | undefined;
}

export type MeetingReminder = 'day' | 'hour' | 'held';

/** That timeline and impact were reviewed, and who was there. */
export interface Review {
  /** ISO 8601 UTC */
  readonly at: string;
  readonly by: Person;
  readonly attended: readonly Person[];
  /** Of the meeting in which it was done; absent where none was scheduled. */
  readonly meeting?: number | undefined;
}

export type MeetingTime = Pick<Meeting, 'at' | 'minutes' | 'invited'>;

interface By {
  readonly by: string;
  /** ISO 8601 UTC */
  readonly at: string;
}

/** @returns the meeting as it becomes; the very same where it is so already */
export function planMeeting(
  before: Meeting | undefined,
  review: Review | undefined,
  wanted: MeetingTime,
  { by, at }: By,
): Meeting {
  if (!before) return { ...wanted, state: 'planned', number: 1, sequence: 0, changedAt: at, by };
  if (isHeld(before, review))
    return { ...wanted, state: 'planned', number: before.number + 1, sequence: 0, changedAt: at, by };
  if (before.state === 'planned' && isSame(before, wanted)) return before;
  return { ...wanted, state: 'planned', number: before.number, sequence: before.sequence + 1, changedAt: at, by };
}

export const cancelMeeting = (meeting: Meeting, { by, at }: By): Meeting => ({
  ...meeting,
  state: 'cancelled',
  sequence: meeting.sequence + 1,
  changedAt: at,
  by,
});

export const isHeld = ({ number }: Meeting, review: Review | undefined): boolean => review?.meeting === number;

/** @returns the meeting that people are to come to */
export const meetingAhead = (meeting: Meeting | undefined, review: Review | undefined): Meeting | undefined =>
  meeting?.state === 'planned' && !isHeld(meeting, review) ? meeting : undefined;

const isSame = (one: MeetingTime, other: MeetingTime): boolean =>
  one.at === other.at && one.minutes === other.minutes && idsOf(one).join() === idsOf(other).join();

const idsOf = ({ invited }: MeetingTime): readonly (string | undefined)[] =>
  invited.map(({ slackUserId, accountId }) => slackUserId ?? accountId).sort();

const minuteMs = 60_000;

/** @returns ISO 8601 UTC */
export const endOf = ({ at, minutes }: Pick<Meeting, 'at' | 'minutes'>): string =>
  new Date(Date.parse(at) + minutes * minuteMs).toISOString();

const leadMs: Readonly<Record<Exclude<MeetingReminder, 'held'>, number>> = {
  day: 1440 * minuteMs,
  hour: 60 * minuteMs,
};

/** When each reminder is due; none that would have been due before the meeting was settled. */
export function remindersAhead(
  meeting: Meeting | undefined,
  review: Review | undefined,
): readonly { readonly reminder: MeetingReminder; readonly at: string }[] {
  const ahead = meetingAhead(meeting, review);
  if (!ahead) return [];
  const before = (reminder: 'day' | 'hour') => ({
    reminder,
    at: new Date(Date.parse(ahead.at) - leadMs[reminder]).toISOString(),
  });
  return [before('day'), before('hour'), { reminder: 'held' as const, at: endOf(ahead) }]
    .filter(({ at }) => at >= ahead.changedAt)
    .filter(({ reminder }) => !ahead.reminded?.includes(reminder));
}
