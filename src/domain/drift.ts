/** What of an incident's places in Slack people changed by hand, so that it is not as the app left it. */
export type Drift = {
  /** Slack user id of whoever edited the topic; absent when nobody did. */
  readonly topicBy?: string;
  readonly summary?: 'gone' | 'unpinned';
  readonly card?: 'gone';
  /** The channel's new name. */
  readonly name?: string;
  readonly channel?: 'archived' | 'opened' | 'deleted';
  /** Somebody put the app out of the channel. */
  readonly left?: true;
};
