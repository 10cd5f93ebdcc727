/** The user group in the chat by which people call whoever is on call. */
export interface OnCallGroup {
  /** @returns Slack user ids */
  members(): Promise<readonly string[]>;
  /** @param slackUserIds at least one: the chat keeps no group without anybody */
  replace(slackUserIds: readonly string[]): Promise<void>;
}
