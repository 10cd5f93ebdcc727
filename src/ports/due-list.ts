export interface DueItem {
  /** Of the incident its issue id; a digest has a key of its own. */
  readonly key: string;
  /** ISO 8601 UTC */
  readonly at: string;
}

/** What the app has to do by itself, and when. One time for each: the next one. */
export interface DueList {
  /** @param at ISO 8601 UTC; undefined takes it off the list */
  set(key: string, at: string | undefined): Promise<void>;
  /** @returns when it is due next */
  find(key: string): Promise<string | undefined>;
  /** Those due at that instant or before it, the longest due first. May lag behind `set` for a moment. */
  dueBefore(at: string): Promise<readonly DueItem[]>;
}
