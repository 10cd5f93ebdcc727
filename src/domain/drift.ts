import type { BookmarkName } from './sev-record';

/** What of an incident's places in Slack people changed by hand, so that it is not as the app left it. */
export type Drift = {
  /** Slack user id of whoever edited the topic; absent when nobody did. */
  readonly topicBy?: string;
  readonly summary?: 'gone' | 'unpinned';
  readonly card?: 'gone';
  /** The channel's new name. */
  readonly name?: string;
  readonly channel?: 'archived' | 'opened' | 'deleted';
  /** Bookmarks that are gone, or lead elsewhere. */
  readonly bookmarks?: readonly BookmarkName[];
  /** Ids of bookmarks that stand there a second time. */
  readonly doubled?: readonly string[];
  readonly stakeholders?: 'gone';
  /** What of a private SEV is open to others. */
  readonly opened?: readonly ('issue' | 'page')[];
  /** Somebody put the app out of the channel. */
  readonly left?: true;
};
