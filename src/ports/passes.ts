/** When the app last began to compare all that it watches with Jira and Slack. */
export interface Passes {
  /** @returns ISO 8601 UTC */
  last(): Promise<string | undefined>;
  /** @param at ISO 8601 UTC */
  note(at: string): Promise<void>;
}
