/** What happened to an incident, to the minute, for the people who review it. */
import type { FollowUpPriority } from '../follow-ups/follow-up';
import type { TimeName } from '../incident';
import type { Person } from '../person';
import { utcMinute } from '../phrase';
import { describeReviewEvent, isReviewEvent, type ReviewEvent } from '../post-mortem/review-event';
import { type Severity, severityLabel } from '../severity';
import { describeTeamEvent, isTeamEvent, type TeamEvent } from './team-event';

export interface TimelineEntry {
  /** Unique in the incident and the same at every repeat of the request that made it. */
  readonly id: string;
  /** ISO 8601 UTC */
  readonly at: string;
  /** The name of whoever did it, when somebody did. */
  readonly by?: string | undefined;
  readonly event: TimelineEvent;
  /** How somebody worded it later, in the place of the app's own words. */
  readonly wording?: string | undefined;
  /** Its place among the entries of the same minute, when somebody chose one. */
  readonly place?: number | undefined;
}

export type TimelineEvent =
  | { readonly kind: 'reported'; readonly text: string }
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'assigned'; readonly investigator: string }
  | { readonly kind: 'declined'; readonly reason: string }
  | {
      readonly kind: 'opened';
      readonly severity?: Severity | undefined;
      readonly owner?: string | undefined;
      readonly known?: string | undefined;
    }
  | { readonly kind: 'severity'; readonly severity: Severity; readonly reason: string }
  | { readonly kind: 'owner'; readonly owner: string }
  /** On one line, with its start and what is affected; empty when it was taken back. */
  | { readonly kind: 'impact'; readonly impact: string }
  | { readonly kind: 'mitigated'; readonly text: string }
  | { readonly kind: 'follow-up-phase' }
  | {
      readonly kind: 'follow-up';
      readonly priority: FollowUpPriority;
      readonly issueKey: string;
      readonly title: string;
    }
  | {
      readonly kind: 'time-corrected';
      readonly which: TimeName;
      /** ISO 8601 UTC; `from` is absent where there was no time. */
      readonly from?: string | undefined;
      readonly to: string;
    }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened'; readonly reason: string }
  | { readonly kind: 'moved'; readonly statusName: string }
  | {
      readonly kind: 'update';
      readonly changed: string;
      readonly impact?: string | undefined;
      readonly doing?: string | undefined;
    }
  | Note
  | TeamEvent
  | ReviewEvent;

/** What somebody found worth remembering. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
  readonly author: Pick<Person, 'name' | 'slackUserId'>;
  readonly permalink?: string | undefined;
  /** The message that it was taken from. */
  readonly message?: NotedMessage | undefined;
}

export interface NotedMessage {
  /** As the message said it last; the note may have been reworded since. */
  readonly text: string;
  readonly deleted: boolean;
  /** True when it was added by hand and so stands without a mark. */
  readonly added: boolean;
}

/** One line of plain text, such as `Acknowledged by Omar`. */
export function describeEntry({ by, event, wording }: TimelineEntry): string {
  if (wording !== undefined) return wording;
  const byWhom = by === undefined ? '' : ` by ${by}`;
  if (isTeamEvent(event)) return describeTeamEvent(event, byWhom);
  return isReviewEvent(event) ? describeReviewEvent(event, byWhom) : describeStep(event, byWhom);
}

/** What of it people edit: of a note, without whose it is. */
export const wordsOf = (entry: TimelineEntry): string =>
  entry.event.kind === 'note' ? entry.event.text : describeEntry(entry);

function describeStep(event: Exclude<TimelineEvent, TeamEvent | ReviewEvent>, byWhom: string): string {
  switch (event.kind) {
    case 'reported':
      return `Reported${byWhom}: ${event.text}`;
    case 'acknowledged':
      return `Acknowledged${byWhom}`;
    case 'assigned':
      return `${event.investigator} was asked to investigate${aside(byWhom)}`;
    case 'declined':
      return `Found not to be an incident${byWhom}: ${event.reason}`;
    case 'opened':
      return `SEV opened${byWhom}${openedAs(event)}`;
    case 'severity':
      return `Severity set to ${severityLabel(event.severity)}${byWhom}${reason(event.reason)}`;
    case 'owner':
      return `${event.owner} became SEV owner${aside(byWhom)}`;
    case 'impact':
      return event.impact === '' ? `Impact taken back${byWhom}` : `Impact described${byWhom}: ${event.impact}`;
    case 'mitigated':
      return `Mitigated${byWhom}${reason(event.text)}`;
    case 'follow-up-phase':
      return `Follow-up began${aside(byWhom)}`;
    case 'follow-up':
      return `${priorityWord[event.priority]}-priority follow-up ${event.issueKey} added${byWhom}: ${event.title}`;
    case 'time-corrected':
      return `${timeWords[event.which]} corrected${event.from ? ` from ${utcMinute(event.from)}` : ''} to ${utcMinute(event.to)}${byWhom}`;
    case 'closed':
      return `SEV closed${byWhom}`;
    case 'reopened':
      return `SEV opened again${byWhom}${reason(event.reason)}`;
    case 'moved':
      return `Moved to ${event.statusName}${byWhom}`;
    case 'note':
      return noteLine(event);
    case 'update':
      return `Status update${byWhom}: ${updateLine(event)}`;
  }
}

/** How a time is called where it stands alone. */
export const timeWords: Readonly<Record<TimeName, string>> = {
  impactStartedAt: 'Impact started',
  reportedAt: 'Reported',
  acknowledgedAt: 'Acknowledged',
  openedAt: 'Opened',
  mitigatedAt: 'Mitigated',
  closedAt: 'Closed',
};

const noteLine = ({ author, text, message }: Note): string =>
  `${author.name}: ${text}${message?.deleted ? ' (the message was deleted)' : ''}`;

const updateLine = ({ changed, impact, doing }: Extract<TimelineEvent, { kind: 'update' }>): string =>
  [changed, ...(impact ? [`Impact now: ${impact}`] : []), ...(doing ? [`Being done: ${doing}`] : [])].join('\n');

const priorityWord: Readonly<Record<FollowUpPriority, string>> = { high: 'High', low: 'Low' };

const openedAs = ({ severity, owner, known = '' }: Extract<TimelineEvent, { kind: 'opened' }>): string =>
  `${severity ? ` as ${severityLabel(severity)}` : ''}${owner ? `, owned by ${owner}` : ''}${reason(known)}`;

/** Set off by a comma where the sentence already has a subject. */
const aside = (byWhom: string): string => (byWhom === '' ? '' : `,${byWhom}`);

const reason = (text: string): string => (text === '' ? '' : `: ${text}`);

/** The minute is as fine as people tell and correct times. @returns such as `2026-11-23T09:05` */
export const minuteOf = (at: string): string => at.slice(0, 16);

/** In the order in which things happened; entries of the same minute in the order that somebody chose, else a fixed one. */
export const inOrder = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  [...entries].sort(
    (one, other) =>
      compare(minuteOf(one.at), minuteOf(other.at)) ||
      compare(placeOf(one), placeOf(other)) ||
      compare(one.at, other.at) ||
      compare(one.id, other.id),
  );

/** Whatever came after the order was chosen follows it. */
const placeOf = ({ place }: TimelineEntry): number => place ?? Number.MAX_SAFE_INTEGER;

const compare = <T extends string | number>(one: T, other: T): number => (one < other ? -1 : one > other ? 1 : 0);
