import { announceEdit } from '../app-requests/announce-message.ts';
import { SlackRefusal } from '../refusal.ts';
import { bot } from '../workspace/identity.ts';
import type { Message } from '../workspace/message.ts';
import { removeMessage } from '../workspace/remove-message.ts';
import { nextTs } from '../workspace/slack-ts.ts';
import { visibleConversation } from './conversation-access.ts';
import { messageContent } from './message-content.ts';
import type { Call, Methods } from './method.ts';

/** "Message text is too long. The `text` field cannot exceed 4,000 characters." */
const longestUpdate = 4000;

function ownMessage(call: Call, otherwise: string) {
  const channel = visibleConversation(call, call.args.required('channel'));
  const message = call.workspace.messages(channel.id).get(call.args.required('ts'));
  if (!message) throw new SlackRefusal('message_not_found');
  if (message.user !== bot.userId || message.subtype?.startsWith('channel_')) throw new SlackRefusal(otherwise);
  return { channel, message };
}

function edited(call: Call, message: Message): Message {
  if (Array.from(call.args.text('text') ?? '').length > longestUpdate) throw new SlackRefusal('msg_too_long');
  const { fields } = messageContent(call.args);
  const { blocks: _blocks, ...kept } = message;
  return { ...kept, ...fields, ts: message.ts, edited: { user: bot.userId, ts: nextTs(call.workspace) } } as Message;
}

/** https://docs.slack.dev/reference/methods/chat.update and chat.delete */
export const chatUpdate: Methods = {
  'chat.update': {
    scopes: ['chat:write'],
    tier: 3,
    takes: ['channel', 'ts', 'text', 'blocks', 'metadata', 'unfurl_links', 'unfurl_media'],
    run(call) {
      const { channel, message } = ownMessage(call, 'cant_update_message');
      if (channel.is_archived) throw new SlackRefusal('is_archived');
      const updated = edited(call, message);
      call.workspace.messages(channel.id).put(message.ts, updated);
      announceEdit(call.workspace, channel, updated, message);
      return { channel: channel.id, ts: message.ts, text: updated.text, message: updated };
    },
  },
  'chat.delete': {
    scopes: ['chat:write'],
    tier: 3,
    takes: ['channel', 'ts'],
    run(call) {
      const { channel, message } = ownMessage(call, 'cant_delete_message');
      if (channel.is_archived) throw new SlackRefusal('is_archived');
      removeMessage(call.workspace, channel, message);
      return { channel: channel.id, ts: message.ts };
    },
  },
};
