/** Who an administrator said is who, where the e-mail address does not tell. One account for one Slack user. */
export interface Matches {
  accountOf(slackUserId: string): Promise<string | undefined>;
  slackUserOf(accountId: string): Promise<string | undefined>;
  /** Takes the place of whatever was said of either before. */
  keep(slackUserId: string, accountId: string): Promise<void>;
  /** @returns the account that was matched, when one was */
  remove(slackUserId: string): Promise<string | undefined>;
}
