/**
 * What the app itself must remember of an incident: where its messages, channel and page are, and what it told people
 * last. What Jira knows (status, severity, owner, times, follow-ups) is read from Jira each time.
 */
import type { Person } from './person';
import type { Severity } from './severity';
import type { StatusUpdate } from './status-update';

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
  /** The message in the reports channel. `shown` is what it shows, to tell whether an edit would change anything. */
  readonly card?: PostedMessage | undefined;
  readonly channel?: { readonly id: string; readonly name: string } | undefined;
  /** True when everyone was invited. */
  readonly channelReady?: boolean | undefined;
  /** The severity whose people the channel was last given. */
  readonly invitedFor?: Severity | undefined;
  readonly summary?: (PostedMessage & { readonly pinned?: boolean | undefined }) | undefined;
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
  /** The message in the channel of those who are kept informed. */
  readonly stakeholders?: PostedMessage | undefined;
  readonly postMortem?: { readonly pageId: string; readonly title: string; readonly url: string } | undefined;
  /** What the channel was told last; a difference to Jira is announced once. */
  readonly told: Told;
  /** How many announcements were made; numbers the next one. */
  readonly announcements: number;
  /** The job whose effects may be half done. */
  readonly unfinishedJob?: string | undefined;
  /** When the first of the jobs came in whose effects may be half done. ISO 8601 UTC */
  readonly unfinishedSince?: string | undefined;
}

export interface ReportedMessage {
  readonly permalink?: string | undefined;
  readonly author?: Person | undefined;
}

export interface PostedMessage {
  readonly channelId: string;
  readonly ts: string;
  readonly shown: string;
}

/** What the channel's bookmarks lead to. */
export type BookmarkName = 'issue' | 'post-mortem' | 'call';

export interface KeptBookmark {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

export interface Told {
  readonly status?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly ownerAccountId?: string | undefined;
  /** On one line; it is in the summary and not announced. */
  readonly impact?: string | undefined;
}

export const newRecord = (
  first: Pick<SevRecord, 'issueId' | 'issueKey' | 'title' | 'reportText' | 'reporter' | 'source' | 'onCall'>,
): SevRecord => ({ ...first, told: {}, announcements: 0 });
