/** What may happen to a channel, by the app or by a person: each leaves a line in it and is told to the app. */
import { announce } from '../app-requests/announce.ts';
import { tellChannel } from '../app-requests/announce-message.ts';
import type { Channel } from './channel.ts';
import { bot } from './identity.ts';
import { nowSeconds } from './slack-ts.ts';
import type { Workspace } from './workspace.ts';

/** Private channels have events of their own: `group_rename` and so on. */
function announceChannel(
  workspace: Workspace,
  { kind }: Channel,
  what: 'rename' | 'archive' | 'unarchive' | 'deleted',
  event: Readonly<Record<string, unknown>>,
): void {
  announce(workspace, `${kind === 'private' ? 'group' : 'channel'}_${what}`, event);
}

export function renameChannel(workspace: Workspace, before: Channel, name: string, userId: string): Channel {
  const channel = { ...before, name, previous_names: [before.name, ...before.previous_names] };
  workspace.channels.put(channel.id, channel);
  const text = `has renamed the channel from "${before.name}" to "${name}"`;
  tellChannel(workspace, channel, { subtype: 'channel_name', user: userId, text, old_name: before.name, name });
  announceChannel(workspace, channel, 'rename', { channel: { id: channel.id, name, created: channel.created } });
  return channel;
}

/** @param value as Slack keeps it, escaped */
export function describeChannel(
  workspace: Workspace,
  channel: Channel,
  { what, value }: { readonly what: 'topic' | 'purpose'; readonly value: string },
  userId: string,
): Channel {
  const changed = { ...channel, [what]: { value, creator: userId, last_set: nowSeconds(workspace) } };
  workspace.channels.put(channel.id, changed);
  const text = value ? `set the channel ${what}: ${value}` : `cleared the channel ${what}`;
  tellChannel(workspace, changed, { subtype: `channel_${what}`, user: userId, text, [what]: value });
  return changed;
}

/**
 * Archiving puts bots out of the channel, and nothing lets them in again while it is archived.
 * https://github.com/elastic/connectors/issues/1972
 */
export function archiveChannel(workspace: Workspace, channel: Channel, userId: string): void {
  const text = `<@${userId}> archived the channel`;
  tellChannel(workspace, channel, { subtype: 'channel_archive', user: userId, text });
  const members = channel.members.filter((id) => id !== bot.userId);
  workspace.channels.put(channel.id, { ...channel, is_archived: true, members });
  announceChannel(workspace, channel, 'archive', { channel: channel.id, user: userId });
}

export function unarchiveChannel(workspace: Workspace, channel: Channel, userId: string): void {
  const members = channel.members.includes(userId) ? channel.members : [...channel.members, userId];
  const opened = { ...channel, is_archived: false, members };
  workspace.channels.put(channel.id, opened);
  const text = `<@${userId}> un-archived the channel`;
  tellChannel(workspace, opened, { subtype: 'channel_unarchive', user: userId, text });
  const by = channel.kind === 'private' ? { actor_id: userId } : { user: userId };
  announceChannel(workspace, opened, 'unarchive', { channel: channel.id, ...by });
}

/** With all that was said in it. The events differ: `channel_deleted` and `group_deleted`. */
export function deleteChannel(workspace: Workspace, channel: Channel, userId: string): void {
  const messages = workspace.messages(channel.id);
  for (const message of messages.values()) messages.delete(message.ts);
  workspace.channels.delete(channel.id);
  const when = channel.kind === 'private' ? { date_deleted: nowSeconds(workspace) } : {};
  announceChannel(workspace, channel, 'deleted', { channel: channel.id, ...when, actor_id: userId });
}
