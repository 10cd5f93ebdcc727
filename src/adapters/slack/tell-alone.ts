import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { SevError } from '../../errors';
import type { Message } from '../../ports/chat';
import { marked } from './marked-messages';
import { callSlack, slackErrorOf } from './slack-call';

/** An ephemeral message reaches members of the channel only. https://docs.slack.dev/reference/methods/chat.postEphemeral */
const outside: ReadonlySet<string> = new Set(['user_not_in_channel', 'not_in_channel', 'is_archived']);

export async function tellAlone(
  slack: WebClient,
  channelId: string,
  slackUserId: string,
  id: string,
  { text, blocks }: Message,
): Promise<'in-channel' | 'directly'> {
  const content = { text, blocks: [...blocks] as KnownBlock[] };
  try {
    await callSlack(() => slack.chat.postEphemeral({ channel: channelId, user: slackUserId, ...content }));
    return 'in-channel';
  } catch (error) {
    if (!outside.has(slackErrorOf(error) ?? '')) throw error;
    const opened = await callSlack(() => slack.conversations.open({ users: slackUserId }));
    const conversation = opened?.channel?.id;
    if (!conversation)
      throw new SevError('rejected', 'Slack opened a conversation but did not say which.', { nextStep: 'Try again.' });
    await callSlack(() => slack.chat.postMessage({ channel: conversation, ...content, metadata: marked(id) }));
    return 'directly';
  }
}
