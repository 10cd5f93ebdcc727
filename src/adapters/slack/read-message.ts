import type { WebClient } from '@slack/web-api';
import * as z from 'zod/mini';
import type { ChannelMessage } from '../../ports/chat';
import { callSlack } from './slack-call';

/** https://docs.slack.dev/reference/methods/reactions.get */
const messageSchema = z.object({
  subtype: z.optional(z.string()),
  user: z.optional(z.string()),
  username: z.optional(z.string()),
  bot_id: z.optional(z.string()),
  bot_profile: z.optional(z.object({ name: z.optional(z.string()) })),
  text: z._default(z.string(), ''),
  files: z.optional(z.array(z.object({ title: z.nullish(z.string()), name: z.nullish(z.string()) }))),
  reactions: z.optional(z.array(z.object({ name: z.string(), users: z.array(z.string()) }))),
});

type MessageJson = z.infer<typeof messageSchema>;

/** The one call that gives a message of a channel or a thread together with all who reacted. */
export async function readMessage(
  slack: WebClient,
  channelId: string,
  ts: string,
): Promise<ChannelMessage | undefined> {
  const found = await callSlack(
    () => slack.reactions.get({ channel: channelId, timestamp: ts, full: true }),
    ['message_not_found'],
  );
  if (!found) return undefined;
  const message = messageSchema.parse(found.message);
  // A deleted message with replies leaves a stone in its place.
  if (message.subtype === 'tombstone') return undefined;
  return {
    text: textOf(message),
    author: {
      slackUserId: message.bot_id === undefined ? message.user : undefined,
      name: message.bot_profile?.name ?? message.username ?? 'a bot',
    },
    isOwn: message.bot_id !== undefined && message.user === (await ownUserId(slack)),
    reactions: (message.reactions ?? []).map(({ name, users }) => ({ name, slackUserIds: users })),
  };
}

const ownUserId = async (slack: WebClient): Promise<string | undefined> =>
  (await callSlack(() => slack.auth.test()))?.user_id;

/** A picture without words is told by its name. */
function textOf({ text, files = [] }: MessageJson): string {
  if (text.trim() !== '') return text;
  const names = files.map(({ title, name }) => title || name || 'a file').join(', ');
  return names === '' ? '(a message without text)' : `(shared ${names})`;
}

export async function permalinkOf(slack: WebClient, channelId: string, ts: string): Promise<string | undefined> {
  const found = await callSlack(
    () => slack.chat.getPermalink({ channel: channelId, message_ts: ts }),
    ['message_not_found'],
  );
  return found?.permalink;
}
