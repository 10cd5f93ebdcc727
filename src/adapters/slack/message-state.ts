import type { WebClient } from '@slack/web-api';
import * as z from 'zod/mini';
import type { Chat } from '../../ports/chat';
import { callSlack } from './slack-call';

const pins = z.object({ pinned_to: z._default(z.array(z.string()), []) });

/** A deleted message that had replies leaves a `tombstone`. https://docs.slack.dev/reference/methods/conversations.history */
export async function stateOf(slack: WebClient, channelId: string, ts: string): ReturnType<Chat['stateOf']> {
  const history = await callSlack(() =>
    slack.conversations.history({ channel: channelId, oldest: ts, latest: ts, inclusive: true, limit: 1 }),
  );
  const [message] = history?.messages ?? [];
  if (message?.ts !== ts || message.subtype === 'tombstone') return 'gone';
  const { pinned_to: pinnedTo } = pins.parse(message);
  return pinnedTo.includes(channelId) ? 'pinned' : 'not-pinned';
}
