import { announceDeletion, announceMessage } from '../app-requests/announce.ts';
import type { Channel } from './channel.ts';
import type { Message } from './message.ts';
import { pinKey } from './pin.ts';
import type { Workspace } from './workspace.ts';

/** Slack's own user, in whose name a stone stands where a message with replies was. */
const slackbot = 'USLACKBOT';

/**
 * Takes a message away. One that has replies leaves a stone, so that its thread can still be reached; the app hears of
 * that as a change. https://docs.slack.dev/reference/methods/chat.delete
 */
export function deleteMessage(workspace: Workspace, channel: Channel, message: Message): void {
  const messages = workspace.messages(channel.id);
  workspace.pins.delete(pinKey(channel.id, message.ts));
  if (Number(message.reply_count ?? 0) === 0) {
    messages.delete(message.ts);
    announceDeletion(workspace, channel, message);
    return;
  }
  const { type, team, ts, thread_ts, reply_count, reply_users, reply_users_count, latest_reply } = message;
  const thread = { thread_ts, reply_count, reply_users, reply_users_count, latest_reply };
  const text = 'This message was deleted.';
  const stone = { type, team, ts, ...thread, subtype: 'tombstone', user: slackbot, text, hidden: true } as Message;
  messages.put(ts, stone);
  announceMessage(workspace, channel, stone, message);
}
