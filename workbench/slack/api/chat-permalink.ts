import { SlackRefusal } from '../refusal.ts';
import { team } from '../workspace/identity.ts';
import type { Message } from '../workspace/message.ts';
import { visibleConversation } from './conversation-access.ts';
import type { Methods } from './method.ts';

/** `https://{domain}.slack.com/archives/{channel}/p{ts without the dot}` */
export function permalink(channelId: string, message: Pick<Message, 'ts' | 'thread_ts'>): string {
  const link = `https://${team.domain}.slack.com/archives/${channelId}/p${message.ts.replace('.', '')}`;
  const inThread = message.thread_ts && message.thread_ts !== message.ts;
  return inThread ? `${link}?thread_ts=${message.thread_ts}&cid=${channelId}` : link;
}

/** https://docs.slack.dev/reference/methods/chat.getPermalink */
export const chatPermalink: Methods = {
  'chat.getPermalink': {
    scopes: [],
    tier: 'special',
    takes: ['channel', 'message_ts'],
    run(call) {
      const channel = visibleConversation(call, call.args.required('channel'));
      const message = call.workspace.messages(channel.id).get(call.args.required('message_ts'));
      if (!message) throw new SlackRefusal('message_not_found');
      return { channel: channel.id, permalink: permalink(channel.id, message) };
    },
  },
};
