/** Who hears of a follow-up that is due or overdue, and when: once each, at a civil hour where they are. */
import { type CivilHours, civilFrom, dayAfter, hourOfDay, workingDayFrom, workingDayUntil } from '../clock/civil-time';
import type { FollowUp } from './follow-up';

export type ReminderStage = 'due' | 'overdue';

/** A follow-up that is not done, with the day on which it should be. */
export interface OwedFollowUp {
  readonly followUp: FollowUp;
  /** Such as `2026-12-07`. */
  readonly dueDate: string;
  /** Atlassian accounts of its assignee and of the SEV's owner; whoever is both stands there once. */
  readonly hearers: readonly Hearer[];
}

export interface Hearer {
  readonly accountId: string;
  readonly slackUserId: string;
  readonly timeZone: string;
}

export interface Reminder {
  readonly issueId: string;
  readonly dueDate: string;
  readonly stage: ReminderStage;
  readonly hearer: Hearer;
  /** ISO 8601 UTC */
  readonly at: string;
}

export const toldKey = ({ issueId, hearer }: Reminder): string => `${issueId}:${hearer.accountId}`;
export const toldValue = ({ dueDate, stage }: Reminder): string => `${dueDate}:${stage}`;

export interface Reminding {
  /** What each person was told last of each follow-up, so that a new date is news again. */
  readonly told: Readonly<Record<string, string>>;
  readonly civil: CivilHours;
  /** ISO 8601 UTC */
  readonly now: string;
}

/** The next reminder of each follow-up to each person; what is past its day is only told to be overdue. */
export const remindersAhead = (owed: readonly OwedFollowUp[], about: Reminding): readonly Reminder[] =>
  owed.flatMap((one) => one.hearers.flatMap((hearer) => nextReminder(one, hearer, about)));

function nextReminder({ followUp, dueDate }: OwedFollowUp, hearer: Hearer, about: Reminding): readonly Reminder[] {
  const { told, civil, now } = about;
  const { timeZone } = hearer;
  const { days, hour } = civil;
  const overdueAt = hourOfDay(workingDayFrom(dayAfter(dueDate), days), hour, timeZone);
  const dueAt = hourOfDay(workingDayUntil(dueDate, days), hour, timeZone);
  const reminder = (stage: ReminderStage, at: string): Reminder => ({
    issueId: followUp.issueId,
    dueDate,
    stage,
    hearer,
    at: at > now ? at : civilFrom(now, civil, timeZone),
  });
  const due = reminder('due', dueAt);
  const overdue = reminder('overdue', overdueAt);
  const last = told[toldKey(due)];
  if (last === toldValue(overdue)) return [];
  // Told in the evening before, when its hour was missed, it would come with the news that it is overdue.
  return last === toldValue(due) || due.at >= overdueAt ? [overdue] : [due];
}
