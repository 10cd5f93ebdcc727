import { announce } from '../app-requests/announce.ts';
import type { Channel } from './channel.ts';
import { team } from './identity.ts';
import { addMessage } from './message.ts';
import type { Workspace } from './workspace.ts';

/** Puts a user into the channel and says so in it. */
export function addMember(workspace: Workspace, channelId: string, userId: string, inviter?: string): Channel {
  const channel = channelHeld(workspace, channelId);
  const joined = { ...channel, members: [...channel.members, userId] };
  workspace.channels.put(channelId, joined);
  const by = inviter ? { inviter } : {};
  addMessage(workspace, channelId, {
    subtype: 'channel_join',
    user: userId,
    text: `<@${userId}> has joined the channel`,
    ...by,
  });
  announce(workspace, 'member_joined_channel', {
    user: userId,
    channel: channelId,
    channel_type: 'C',
    team: team.id,
    ...by,
  });
  return joined;
}

export function removeMember(workspace: Workspace, channelId: string, userId: string): void {
  const channel = channelHeld(workspace, channelId);
  workspace.channels.put(channelId, { ...channel, members: channel.members.filter((id) => id !== userId) });
  addMessage(workspace, channelId, {
    subtype: 'channel_leave',
    user: userId,
    text: `<@${userId}> has left the channel`,
  });
  announce(workspace, 'member_left_channel', { user: userId, channel: channelId, channel_type: 'C', team: team.id });
}

function channelHeld(workspace: Workspace, channelId: string): Channel {
  const channel = workspace.channels.get(channelId);
  if (!channel) throw new Error(`There is no channel ${channelId}`);
  return channel;
}
