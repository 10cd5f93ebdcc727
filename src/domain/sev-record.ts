/**
 * What the app itself must remember of an incident: where its messages, channel and page are, and what it told people
 * last. What Jira knows (status, severity, owner, times, follow-ups) is read from Jira each time.
 */
import type { Ask } from './asks/ask';
import type { Assignment } from './assignment';
import type { HandOver } from './hand-over';
import type { Meeting, Review } from './meeting/meeting';
import type { Call, CallStage } from './on-call/calls';
import type { Outside } from './outside/from-outside';
import type { Person } from './person';
import type { Contributions } from './post-mortem/contributions';
import type { Role, RoleHolders } from './role';
import type { Severity } from './severity';
import type { StatusUpdate, UpdateSnooze } from './status-update';

export interface SevRecord {
  readonly issueId: string;
  readonly issueKey: string;
  readonly title: string;
  /** The report as it was written. */
  readonly reportText: string;
  /** What was known when the SEV was opened, where it says more than the report. */
  readonly known?: string | undefined;
  readonly reporter?: Person | undefined;
  /** The message in Slack that was reported, where it was one. */
  readonly source?: ReportedMessage | undefined;
  /** Who was on call when it was reported. */
  readonly onCall?: Person | undefined;
  /** Whom it went to instead, where nobody was. */
  readonly fallback?: readonly Person[] | undefined;
  /** The message in the reports channel. `shown` is what it shows, to tell whether an edit would change anything. */
  readonly card?: PostedMessage | undefined;
  /** Of a report from outside the company. */
  readonly outside?: Outside | undefined;
  /** Who was called to the report, in order of time. */
  readonly calls?: readonly Call[] | undefined;
  readonly callMessages?: Readonly<Partial<Record<CallStage, PostedMessage>>> | undefined;
  /** Who is being asked after what they owe. */
  readonly asks?: readonly Ask[] | undefined;
  readonly channel?: SevChannel | undefined;
  /** True when everyone was invited. */
  readonly channelReady?: boolean | undefined;
  /** The severity whose people the channel was last given. */
  readonly invitedFor?: Severity | undefined;
  /** The components whose people the channel was last given: their names in Jira. */
  readonly invitedForComponents?: readonly string[] | undefined;
  readonly summary?: (PostedMessage & { readonly pinned?: boolean | undefined }) | undefined;
  /** The message in the channel that names who could not be added. */
  readonly notAdded?: PostedMessage | undefined;
  /** Security or personal data: only who was named may know of it. */
  readonly private?: boolean | undefined;
  /** A rehearsal: for those named, and kept out of metrics. */
  readonly drill?: boolean | undefined;
  readonly openedBy?: Person | undefined;
  /** Who was named to be added. Slack ids. */
  readonly invited?: readonly string[] | undefined;
  /** Who was added, where not everybody is. Slack ids. */
  readonly added?: readonly string[] | undefined;
  readonly topic?: string | undefined;
  /** What the reporter was told last, and how often they were told something; numbers the next message. */
  readonly reporterTold?: { readonly stage: string; readonly count: number } | undefined;
  /** Whom the SEV should have gone to, and who owns it instead. */
  readonly ownedInstead?: { readonly of: Person; readonly byAccountId: string } | undefined;
  /** Where people talk about it, once somebody said so. */
  readonly callUrl?: string | undefined;
  readonly bookmarks?: Readonly<Partial<Record<BookmarkName, KeptBookmark>>> | undefined;
  readonly verdict?: string | undefined;
  readonly lastUpdate?: StatusUpdate | undefined;
  readonly updateSnooze?: UpdateSnooze | undefined;
  /** The message in the channel of those who are kept informed. */
  readonly stakeholders?: PostedMessage | undefined;
  readonly postMortem?:
    | {
        readonly pageId: string;
        readonly title: string;
        readonly url: string;
        readonly authorAccountId?: string | undefined;
      }
    | undefined;
  /** The first job that could not bring the post mortem's page, while it is still to follow. */
  readonly pageAwaited?: string | undefined;
  readonly meeting?: Meeting | undefined;
  /** The message in the channel that invites to the meeting. */
  readonly invitation?: PostedMessage | undefined;
  /** The calendar file in the invitation's thread, and the change of the meeting that it holds. */
  readonly calendar?: SharedCalendar | undefined;
  readonly review?: Review | undefined;
  readonly approval?: { readonly at: string; readonly by: Person } | undefined;
  /** Somebody with the right to decided to close it against the rule. */
  readonly override?: Override | undefined;
  readonly contributions?: Contributions | undefined;
  /** Who did something to it through the app, or in Jira. */
  readonly actors?: readonly Person[] | undefined;
  /** What the channel was told last; a difference to Jira is announced once. */
  readonly told: Told;
  /** What the timeline says last. The channel may have been told less, when it was archived meanwhile. */
  readonly noted?: Told | undefined;
  /** How many announcements were made; numbers the next one. */
  readonly announcements: number;
  /** Who has a role that Jira has no field for. */
  readonly roles?: RoleHolders | undefined;
  /** The last time that the SEV was handed to somebody who has to accept it. */
  readonly handOver?: HandOver | undefined;
  /** The last time that somebody was assigned to investigate who has to accept. */
  readonly assignment?: Assignment | undefined;
  /** Whom of the present holders the app told their duties: Atlassian accounts. */
  readonly dutiesTold?: Readonly<Partial<Record<Role, string | undefined>>> | undefined;
  /** The message that thanks everybody, and what it says at its beginning. */
  readonly closing?: Closing | undefined;
  /** ISO 8601 UTC; absent while the channel is open. */
  readonly channelArchivedAt?: string | undefined;
  /** Somebody deleted the channel; there is nothing to come back to. */
  readonly channelDeleted?: boolean | undefined;
  /** Somebody wants the channel to stay. */
  readonly channelKept?: boolean | undefined;
  /** People were asked to un-archive the channel, which Slack may refuse to the app. */
  readonly unarchiveAsked?: boolean | undefined;
  /** Where a duplicate went. */
  readonly mergedInto?: MergeTarget | undefined;
  /** The issue into which this one is being folded, from before the other is looked at. */
  readonly mergingInto?: string | undefined;
  /** Keys of the duplicates that were folded into this one. */
  readonly duplicates?: readonly string[] | undefined;
  /** The follow-ups that the app has met, by issue id; absent: it has not looked yet. */
  readonly followUpsMet?: readonly string[] | undefined;
  /** What each person was told last of each follow-up: `<issue id>:<account>` → `<due date>:due` or `:overdue`. */
  readonly remindersTold?: Readonly<Record<string, string>> | undefined;
  /** The month in whose figures it counts, such as `2026-11`. */
  readonly countedIn?: string | undefined;
  /** Who is told in the mornings what they owe since they owed something of it: Slack ids, and `team`. */
  readonly digestsFor?: readonly string[] | undefined;
  /** When the app looks at it next by itself: ISO 8601 UTC. */
  readonly dueAt?: string | undefined;
  /** The issue was deleted, or moved out of the project, and the app follows it no more. */
  readonly gone?: boolean | undefined;
  /** The job whose effects may be half done. */
  readonly unfinishedJob?: string | undefined;
  /** When the first of the jobs came in whose effects may be half done. ISO 8601 UTC */
  readonly unfinishedSince?: string | undefined;
}

export interface ReportedMessage {
  readonly permalink?: string | undefined;
  readonly author?: Person | undefined;
}

export interface SevChannel {
  readonly id: string;
  readonly name: string;
  /** The name that it would have got, when that was taken. */
  readonly insteadOf?: string | undefined;
}

export interface PostedMessage {
  readonly channelId: string;
  readonly ts: string;
  readonly shown: string;
}

export interface SharedCalendar {
  readonly fileId: string;
  /** Of the message in whose thread it is. */
  readonly threadTs: string;
  readonly number: number;
  readonly sequence: number;
}

export interface Override {
  /** ISO 8601 UTC */
  readonly at: string;
  readonly by: Person;
  readonly reason: string;
  /** What was missing, in words. */
  readonly missing: string;
  /** Until then Jira's rule lets the app close it: ISO 8601 UTC; absent: no more. */
  readonly openUntil?: string | undefined;
}

/** What the channel's bookmarks lead to. */
export type BookmarkName = 'issue' | 'post-mortem' | 'call';

export interface KeptBookmark {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

export interface Closing {
  readonly by?: Person | undefined;
  readonly inJira: boolean;
  readonly message?: PostedMessage | undefined;
}

export interface MergeTarget {
  readonly issueId: string;
  readonly issueKey: string;
  readonly url: string;
  readonly channel?: { readonly id: string; readonly name: string } | undefined;
}

export interface Told {
  readonly status?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly ownerAccountId?: string | undefined;
  /** On one line; it is in the summary and not announced. */
  readonly impact?: string | undefined;
}

export const newRecord = (
  first: Pick<
    SevRecord,
    | 'issueId'
    | 'issueKey'
    | 'title'
    | 'reportText'
    | 'reporter'
    | 'source'
    | 'onCall'
    | 'fallback'
    | 'private'
    | 'drill'
    | 'openedBy'
    | 'invited'
  >,
): SevRecord => ({ ...first, told: {}, announcements: 0 });
