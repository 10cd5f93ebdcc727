import { SlackRefusal } from '../refusal.ts';
import { type Channel, findChannel, isMember } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import type { Call } from './method.ts';

type Access = 'read' | 'history' | 'manage';

const prefixes = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;

function scopesFor(channel: Channel, access: Access): readonly string[] {
  const prefix = prefixes[channel.kind];
  if (access !== 'manage') return [`${prefix}:${access}`];
  return channel.kind === 'public' ? ['channels:manage', 'channels:write'] : [`${prefix}:write`];
}

/** The scope that this kind of conversation asks for. */
export function requireScope(call: Call, needed: readonly string[]): void {
  if (needed.some((scope) => call.scopes.includes(scope))) return;
  throw new SlackRefusal('missing_scope', { needed: needed.join(','), provided: call.scopes.join(',') });
}

/** A conversation that the bot may know of; private ones it is not in are not there for it. */
export function visibleConversation(call: Call, id: string): Channel {
  const channel = call.workspace.channels.get(id);
  if (!channel || (channel.kind !== 'public' && !isMember(channel, bot.userId))) {
    throw new SlackRefusal('channel_not_found');
  }
  return channel;
}

export function conversation(call: Call, access: Access): Channel {
  const channel = visibleConversation(call, call.args.required('channel'));
  requireScope(call, scopesFor(channel, access));
  return channel;
}

/** One in which the bot may act: it is a member and the channel is not archived. */
export function workableConversation(call: Call, access: Access): Channel {
  const channel = conversation(call, access);
  if (channel.is_archived) throw new SlackRefusal('is_archived');
  if (!isMember(channel, bot.userId)) throw new SlackRefusal('not_in_channel');
  return channel;
}

/** Where a message may be posted: `chat.postMessage` alone takes a name as well as an id. */
export function writableConversation(call: Call, which: string): Channel {
  const channel = findChannel(call.workspace, which);
  if (!channel || (channel.kind !== 'public' && !isMember(channel, bot.userId)))
    throw new SlackRefusal('channel_not_found');
  if (channel.is_archived) throw new SlackRefusal('is_archived');
  if (!isMember(channel, bot.userId) && !call.scopes.includes('chat:write.public'))
    throw new SlackRefusal('not_in_channel');
  return channel;
}
