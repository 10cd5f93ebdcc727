/** What the app hears of the messages in the channels it is in. https://docs.slack.dev/reference/events/message */
import { type Channel, isMember } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import { addMessage, type Message, type NewMessage } from '../workspace/message.ts';
import { nextTs } from '../workspace/slack-ts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { announce } from './announce.ts';

const messageEvents = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;
const channelTypes = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' } as const;

function announceIn(workspace: Workspace, channel: Channel, event: Readonly<Record<string, unknown>>): void {
  if (!isMember(channel, bot.userId)) return;
  const place = { channel: channel.id, channel_type: channelTypes[channel.kind] };
  announce(workspace, `message.${messageEvents[channel.kind]}`, { ...event, ...place }, 'message');
}

/** `message.channels` and its kin, and `app_mention` when it names the bot. */
export function announceMessage(workspace: Workspace, channel: Channel, message: Message): void {
  announceIn(workspace, channel, message);
  const mentioned = message.text.includes(`<@${bot.userId}>`) && message.user !== bot.userId;
  if (!mentioned || message.subtype || channel.kind === 'im' || !isMember(channel, bot.userId)) return;
  announce(workspace, 'app_mention', { ...message, type: 'app_mention', channel: channel.id });
}

/** `message_changed` */
export function announceEdit(workspace: Workspace, channel: Channel, message: Message, before: Message): void {
  const what = { subtype: 'message_changed', message, previous_message: before };
  announceIn(workspace, channel, { ...what, hidden: true, ts: nextTs(workspace) });
}

export function announceDeletion(workspace: Workspace, channel: Channel, before: Message): void {
  const what = { subtype: 'message_deleted', deleted_ts: before.ts, previous_message: before };
  announceIn(workspace, channel, { ...what, hidden: true, ts: nextTs(workspace) });
}

/** Slack's own line in a channel: who joined, what the topic is, … */
export function tellChannel(workspace: Workspace, channel: Channel, line: NewMessage): void {
  announceMessage(workspace, channel, addMessage(workspace, channel.id, line));
}

export function announceReaction(
  workspace: Workspace,
  event: 'reaction_added' | 'reaction_removed',
  { channel, message, name, userId }: { channel: Channel; message: Message; name: string; userId: string },
): void {
  if (!isMember(channel, bot.userId)) return;
  const item = { type: 'message', channel: channel.id, ts: message.ts };
  announce(workspace, event, { user: userId, reaction: name, item_user: message.user, item });
}
