import { announce } from '../app-requests/announce.ts';
import { tellChannel } from '../app-requests/announce-message.ts';
import { type Channel, isMember } from './channel.ts';
import { bot, team } from './identity.ts';
import type { Workspace } from './workspace.ts';

/** The app hears of who comes and goes in the channels that it is in. */
function announceMembership(
  workspace: Workspace,
  event: 'member_joined_channel' | 'member_left_channel',
  channel: Channel,
  who: { readonly user: string; readonly inviter?: string },
): void {
  const itself = who.user === bot.userId;
  if (!itself && !isMember(channel, bot.userId)) return;
  const place = { channel: channel.id, channel_type: channel.kind === 'private' ? 'G' : 'C', team: team.id };
  announce(workspace, event, { ...who, ...place });
}

/** Puts a user into the channel and says so in it. */
export function addMember(workspace: Workspace, channelId: string, userId: string, inviter?: string): Channel {
  const channel = channelHeld(workspace, channelId);
  const joined = { ...channel, members: [...channel.members, userId] };
  workspace.channels.put(channelId, joined);
  const by = inviter ? { inviter } : {};
  const text = `<@${userId}> has joined the channel`;
  tellChannel(workspace, joined, { subtype: 'channel_join', user: userId, text, ...by });
  announceMembership(workspace, 'member_joined_channel', joined, { user: userId, ...by });
  return joined;
}

export function removeMember(workspace: Workspace, channelId: string, userId: string): void {
  const channel = channelHeld(workspace, channelId);
  const left = { ...channel, members: channel.members.filter((id) => id !== userId) };
  workspace.channels.put(channelId, left);
  const text = `<@${userId}> has left the channel`;
  tellChannel(workspace, left, { subtype: 'channel_leave', user: userId, text });
  announceMembership(workspace, 'member_left_channel', left, { user: userId });
}

function channelHeld(workspace: Workspace, channelId: string): Channel {
  const channel = workspace.channels.get(channelId);
  if (!channel) throw new Error(`There is no channel ${channelId}`);
  return channel;
}
