import { SlackRefusal } from '../refusal.ts';
import { type Channel, channelObject, isMember } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import { conversation, requireScope } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';
import { pageOf } from './pages.ts';

const kinds = { public_channel: 'public', private_channel: 'private', im: 'im', mpim: 'mpim' } as const;
const scopeOf = { public: 'channels:read', private: 'groups:read', im: 'im:read', mpim: 'mpim:read' } as const;
const readScopes = Object.values(scopeOf);

function wantedKinds(call: Call): ReadonlySet<Channel['kind']> {
  const names = call.args.has('types') ? call.args.list('types') : ['public_channel'];
  const wanted = names.map((name) => (Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : undefined));
  return new Set(
    wanted.map((kind) => {
      if (!kind) throw new SlackRefusal('invalid_types');
      requireScope(call, [scopeOf[kind]]);
      return kind;
    }),
  );
}

function listed(call: Call, among: (channel: Channel) => boolean) {
  const wanted = wantedKinds(call);
  const withoutArchived = call.args.flag('exclude_archived');
  const all = call.workspace.channels
    .values()
    .filter((channel) => wanted.has(channel.kind) && among(channel) && !(withoutArchived && channel.is_archived));
  const { items, response_metadata } = pageOf(all, call.args);
  return {
    channels: items.map((channel) => ({ ...channelObject(channel), num_members: channel.members.length })),
    response_metadata,
  };
}

/** https://docs.slack.dev/reference/methods/conversations.info, conversations.list, users.conversations */
export const conversationsRead: Methods = {
  'conversations.info': {
    scopes: readScopes,
    tier: 3,
    takes: ['channel', 'include_locale', 'include_num_members'],
    run(call) {
      const channel = conversation(call, 'read');
      const count = call.args.flag('include_num_members') ? { num_members: channel.members.length } : {};
      const locale = call.args.flag('include_locale') ? { locale: 'en-US' } : {};
      return { channel: { ...channelObject(channel), ...count, ...locale } };
    },
  },
  'conversations.list': {
    scopes: readScopes,
    tier: 2,
    takes: ['types', 'exclude_archived', 'limit', 'cursor', 'team_id'],
    run: (call) => listed(call, (channel) => channel.kind === 'public' || isMember(channel, bot.userId)),
  },
  'users.conversations': {
    scopes: readScopes,
    tier: 3,
    takes: ['user', 'types', 'exclude_archived', 'limit', 'cursor', 'team_id'],
    run(call) {
      const userId = call.args.text('user') || bot.userId;
      if (!call.workspace.users.has(userId)) throw new SlackRefusal('user_not_found');
      const visible = (channel: Channel) => channel.kind === 'public' || isMember(channel, bot.userId);
      return listed(call, (channel) => isMember(channel, userId) && visible(channel));
    },
  },
};
