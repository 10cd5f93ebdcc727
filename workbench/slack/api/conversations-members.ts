import { SlackRefusal } from '../refusal.ts';
import { type Channel, channelObject, isMember } from '../workspace/channel.ts';
import { bot, team } from '../workspace/identity.ts';
import { addMember, removeMember } from '../workspace/membership.ts';
import { conversation, workableConversation } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';
import { pageOf } from './pages.ts';

const mostInvited = 1000;

/** Why Slack would not add this user to this channel. https://docs.slack.dev/reference/methods/conversations.invite, its errors */
function obstacle(call: Call, channel: Channel, userId: string): string | undefined {
  const user = call.workspace.users.get(userId);
  if (!user || user.deleted) return 'user_not_found';
  if (userId === bot.userId) return 'cant_invite_self';
  if (isMember(channel, userId)) return 'already_in_channel';
  if (user.team_id !== team.id && !channel.is_ext_shared) return 'cant_invite';
  if (user.is_restricted) return 'user_is_restricted';
  return undefined;
}

function invite(call: Call) {
  const channel = workableConversation(call, 'manage');
  const userIds = [...new Set(call.args.list('users'))];
  if (userIds.length === 0) throw new SlackRefusal('no_user');
  if (userIds.length > mostInvited) throw new SlackRefusal('too_many_users');
  const judged = userIds.map((user) => ({ user, ok: false, error: obstacle(call, channel, user) }));
  const errors = judged.filter((each) => each.error !== undefined);
  const welcome = judged.filter((each) => each.error === undefined);
  const goesOn = errors.length === 0 || (call.args.flag('force') && welcome.length > 0);
  if (!goesOn) throw new SlackRefusal(errors[0]?.error ?? 'no_user', { errors });
  let changed = channel;
  for (const { user } of welcome) changed = addMember(call.workspace, channel.id, user, bot.userId);
  return { channel: channelObject(changed), ...(errors.length > 0 ? { errors } : {}) };
}

function kick(call: Call) {
  const channel = workableConversation(call, 'manage');
  const userId = call.args.required('user');
  if (channel.is_general) throw new SlackRefusal('cant_kick_from_general');
  if (userId === bot.userId) throw new SlackRefusal('cant_kick_self');
  if (!call.workspace.users.has(userId)) throw new SlackRefusal('user_not_found');
  if (!isMember(channel, userId)) throw new SlackRefusal('not_in_channel');
  removeMember(call.workspace, channel.id, userId);
  return { errors: {} };
}

function join(call: Call) {
  const channel = call.workspace.channels.get(call.args.required('channel'));
  if (channel?.kind !== 'public') throw new SlackRefusal('channel_not_found');
  if (channel.is_archived) throw new SlackRefusal('is_archived');
  if (!isMember(channel, bot.userId))
    return { channel: channelObject(addMember(call.workspace, channel.id, bot.userId)) };
  const warning = 'already_in_channel';
  return { channel: channelObject(channel), warning, response_metadata: { warnings: [warning] } };
}

function leave(call: Call) {
  const channel = conversation(call, 'manage');
  if (channel.is_general) throw new SlackRefusal('cant_leave_general');
  if (channel.is_archived) throw new SlackRefusal('is_archived');
  if (!isMember(channel, bot.userId)) return { not_in_channel: true };
  removeMember(call.workspace, channel.id, bot.userId);
  return {};
}

const manage = ['channels:manage', 'channels:write', 'groups:write'];

/** https://docs.slack.dev/reference/methods/conversations.invite, kick, join, leave, members */
export const conversationsMembers: Methods = {
  'conversations.invite': {
    scopes: [...manage, 'channels:write.invites', 'groups:write.invites'],
    tier: 3,
    takes: ['channel', 'users', 'force'],
    run: invite,
  },
  'conversations.kick': { scopes: manage, tier: 3, takes: ['channel', 'user'], run: kick },
  'conversations.join': { scopes: ['channels:join', 'channels:write'], tier: 3, takes: ['channel'], run: join },
  'conversations.leave': { scopes: manage, tier: 3, takes: ['channel'], run: leave },
  'conversations.members': {
    scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
    tier: 4,
    takes: ['channel', 'limit', 'cursor'],
    run(call) {
      const { items, response_metadata } = pageOf(conversation(call, 'read').members, call.args);
      return { members: items, response_metadata };
    },
  },
};
