import { NotPossible } from '../refusal.ts';
import { bot, otherTeam, team } from './identity.ts';
import { isFullMember, type User } from './user.ts';
import type { Workspace } from './workspace.ts';

interface Described {
  readonly value: string;
  readonly creator: string;
  readonly last_set: number;
}

export interface Channel {
  readonly id: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  readonly name: string;
  readonly created: number;
  readonly creator: string;
  readonly is_general: boolean;
  readonly is_archived: boolean;
  /** Shared with another workspace through Slack Connect. */
  readonly is_ext_shared: boolean;
  readonly topic: Described;
  readonly purpose: Described;
  readonly previous_names: readonly string[];
  readonly members: readonly string[];
}

export const undescribed: Described = { value: '', creator: '', last_set: 0 };

/** @param which an id, or a name with or without `#` */
export function findChannel(workspace: Workspace, which: string): Channel | undefined {
  return workspace.channels.get(which) ?? channelNamed(workspace, which.replace(/^#/, ''));
}

/** Archived channels keep their names. */
export function channelNamed(workspace: Workspace, name: string): Channel | undefined {
  const named = (channel: Channel) =>
    channel.name === name && (channel.kind === 'public' || channel.kind === 'private');
  return workspace.channels.values().find(named);
}

export function isMember(channel: Channel, userId: string): boolean {
  return channel.members.includes(userId);
}

export function maySee(channel: Channel, user: User): boolean {
  return isMember(channel, user.id) || (channel.kind === 'public' && isFullMember(user));
}

/** The channel as a person would choose it; one that they can't see is not there for them. */
export function channelOfPerson(workspace: Workspace, which: string, user: User): Channel {
  const channel = findChannel(workspace, which);
  if (!channel || !maySee(channel, user)) throw new NotPossible(404, `${user.real_name} sees no channel ${which}`);
  return channel;
}

/** https://docs.slack.dev/reference/objects/conversation-object */
export function channelObject(channel: Channel, viewerId: string = bot.userId) {
  if (channel.kind === 'im') return directMessageObject(channel, viewerId);
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    is_general: channel.is_general,
    is_archived: channel.is_archived,
    is_member: isMember(channel, viewerId),
    is_shared: channel.is_ext_shared,
    is_ext_shared: channel.is_ext_shared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    created: channel.created,
    creator: channel.creator,
    updated: channel.created * 1000,
    unlinked: 0,
    context_team_id: team.id,
    shared_team_ids: channel.is_ext_shared ? [team.id, otherTeam.id] : [team.id],
    topic: channel.topic,
    purpose: channel.purpose,
    previous_names: channel.previous_names,
  };
}

function directMessageObject(channel: Channel, viewerId: string) {
  return {
    id: channel.id,
    is_im: true,
    is_archived: false,
    is_org_shared: false,
    created: channel.created,
    context_team_id: team.id,
    user: channel.members.find((id) => id !== viewerId) ?? viewerId,
    is_open: true,
  };
}
