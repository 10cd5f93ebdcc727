import type { WebClient } from '@slack/web-api';
import { callSlack } from './slack-call';

/** Why there is nobody to write to. https://docs.slack.dev/reference/methods/conversations.open */
const nobody = ['user_not_found', 'user_disabled', 'user_not_visible', 'users_not_found', 'cannot_dm_bot'];

export async function openDirect(slack: WebClient, slackUserId: string): Promise<string | undefined> {
  const opened = await callSlack(() => slack.conversations.open({ users: slackUserId }), nobody);
  return opened?.channel?.id;
}
