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
  | { readonly kind: 'opened'; readonly severity?: Severity | undefined; readonly owner?: string | undefined }
  | { readonly kind: 'severity'; readonly severity: Severity; readonly reason: string }
  | { readonly kind: 'owner'; readonly owner: string }
  | { readonly kind: 'mitigated'; readonly text: string }
  | { readonly kind: 'follow-up-phase' }
  | { readonly kind: 'follow-up'; readonly priority: FollowUpPriority; readonly issueKey: string; readonly title: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened'; readonly reason: string }
  | { readonly kind: 'moved'; readonly statusName: string };

/** One line of plain text, such as `Acknowledged by Omar`. */
export function describeEntry({ by, event }: TimelineEntry): string {
  const who = by === undefined ? '' : ` by ${by}`;
  switch (event.kind) {
    case 'reported':
      return `Reported${who}: ${event.text}`;
    case 'acknowledged':
      return `Acknowledged${who}`;
    case 'assigned':
      return `${event.investigator} was asked to investigate${who === '' ? '' : `,${who}`}`;
    case 'declined':
      return `Found not to be an incident${who}: ${event.reason}`;
    case 'opened':
      return `SEV opened${who}${event.severity ? ` as ${severityLabel(event.severity)}` : ''}${event.owner ? `, owned by ${event.owner}` : ''}`;
    case 'severity':
      return `Severity set to ${severityLabel(event.severity)}${who}${reason(event.reason)}`;
    case 'owner':
      return `${event.owner} became SEV owner${who === '' ? '' : `, appointed${who}`}`;
    case 'mitigated':
      return `Mitigated${who}${reason(event.text)}`;
    case 'follow-up-phase':
      return `Follow-up began${who === '' ? '' : `, started${who}`}`;
    case 'follow-up':
      return `${event.priority === 'high' ? 'High' : 'Low'}-priority follow-up ${event.issueKey} added${who}: ${event.title}`;
    case 'closed':
      return `SEV closed${who}`;
    case 'reopened':
      return `SEV opened again${who}${reason(event.reason)}`;
    case 'moved':
      return `Moved to ${event.statusName}${who}`;
  }
}

const reason = (text: string): string => (text === '' ? '' : `: ${text}`);

/** In the order in which things happened; entries of the same instant keep a fixed order. */
export const inOrder = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  [...entries].sort((one, other) => compare(one.at, other.at) || compare(one.id, other.id));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
