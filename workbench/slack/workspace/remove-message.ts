import { announceDeletion, announceEdit } from '../app-requests/announce-message.ts';
import type { Channel } from './channel.ts';
import type { Message } from './message.ts';
import { pinKey } from './pin.ts';
import type { Workspace } from './workspace.ts';

/** Slack's own user, in whose name a stone stands where a message with replies was. */
const slackbot = 'USLACKBOT';

/** Takes a message away, with its pin. One that has replies leaves a stone, so that its thread can still be reached. */
export function removeMessage(workspace: Workspace, channel: Channel, message: Message): void {
  workspace.pins.delete(pinKey(channel.id, message.ts));
  const messages = workspace.messages(channel.id);
  if (Number(message.reply_count ?? 0) === 0) {
    messages.delete(message.ts);
    announceDeletion(workspace, channel, message);
    return;
  }
  const stone = stoneFor(message);
  messages.put(message.ts, stone);
  announceEdit(workspace, channel, stone, message);
}

function stoneFor(message: Message): Message {
  const { type, team, ts, thread_ts, reply_count, reply_users, reply_users_count, latest_reply } = message;
  const thread = { thread_ts, reply_count, reply_users, reply_users_count, latest_reply };
  const text = 'This message was deleted.';
  return { type, team, ts, ...thread, subtype: 'tombstone', user: slackbot, text, hidden: true } as Message;
}
