/** What happened to an incident, to the minute, for the people who review it. */
import type { FollowUpPriority } from './follow-up';
import { type Severity, severityLabel } from './severity';

export interface TimelineEntry {
  /** Unique in the incident and the same at every repeat of the request that made it. */
  readonly id: string;
  /** ISO 8601 UTC */
  readonly at: string;
  /** The name of whoever did it, when somebody did. */
  readonly by?: string | undefined;
  readonly event: TimelineEvent;
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
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened'; readonly reason: string }
  | { readonly kind: 'moved'; readonly statusName: string };

/** One line of plain text, such as `Acknowledged by Omar`. */
export function describeEntry({ by, event }: TimelineEntry): string {
  const byWhom = by === undefined ? '' : ` by ${by}`;
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
    case 'closed':
      return `SEV closed${byWhom}`;
    case 'reopened':
      return `SEV opened again${byWhom}${reason(event.reason)}`;
    case 'moved':
      return `Moved to ${event.statusName}${byWhom}`;
  }
}

const priorityWord: Readonly<Record<FollowUpPriority, string>> = { high: 'High', low: 'Low' };

const openedAs = ({ severity, owner, known = '' }: Extract<TimelineEvent, { kind: 'opened' }>): string =>
  `${severity ? ` as ${severityLabel(severity)}` : ''}${owner ? `, owned by ${owner}` : ''}${reason(known)}`;

/** Set off by a comma where the sentence already has a subject. */
const aside = (byWhom: string): string => (byWhom === '' ? '' : `,${byWhom}`);

const reason = (text: string): string => (text === '' ? '' : `: ${text}`);

/** In the order in which things happened; entries of the same instant keep a fixed order. */
export const inOrder = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  [...entries].sort((one, other) => compare(one.at, other.at) || compare(one.id, other.id));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
