/** Who looks at their Home tab. */
export interface HomeViewers {
  /** @param at ISO 8601 UTC */
  note(slackUserId: string, at: string): Promise<void>;
  /** Slack ids of those who opened it within the last two days, at most 100. */
  lately(): Promise<readonly string[]>;
}
