export interface DueIncident {
  readonly issueId: string;
  /** ISO 8601 UTC */
  readonly at: string;
}

/** When the app has to look at which incident by itself. One time per incident: the next one. */
export interface DueList {
  /** @param at ISO 8601 UTC; undefined takes the incident off the list */
  set(issueId: string, at: string | undefined): Promise<void>;
  /** Those due at that instant or before it, the longest due first. May lag behind `set` for a moment. */
  dueBefore(at: string): Promise<readonly DueIncident[]>;
}
