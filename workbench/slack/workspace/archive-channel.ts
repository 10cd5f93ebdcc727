import { announce } from '../app-requests/announce.ts';
import type { Channel } from './channel.ts';
import { addMember } from './membership.ts';
import { addMessage } from './message.ts';
import type { Workspace } from './workspace.ts';

/** People stay members of an archived channel, bots do not: https://github.com/elastic/connectors/issues/1972 */
export function archiveChannel(workspace: Workspace, channel: Channel, userId: string): void {
  const isPerson = (id: string) => workspace.users.get(id)?.is_bot !== true;
  addMessage(workspace, channel.id, {
    subtype: 'channel_archive',
    user: userId,
    text: `<@${userId}> archived the channel`,
  });
  workspace.channels.put(channel.id, { ...channel, is_archived: true, members: channel.members.filter(isPerson) });
  announce(workspace, 'channel_archive', { channel: channel.id, user: userId });
}

/** Whoever un-archives it is in it. */
export function unarchiveChannel(workspace: Workspace, channel: Channel, userId: string): void {
  workspace.channels.put(channel.id, { ...channel, is_archived: false });
  addMessage(workspace, channel.id, {
    subtype: 'channel_unarchive',
    user: userId,
    text: `<@${userId}> un-archived the channel`,
  });
  announce(workspace, 'channel_unarchive', { channel: channel.id, user: userId });
  if (!channel.members.includes(userId)) addMember(workspace, channel.id, userId);
}
