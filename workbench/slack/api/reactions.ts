import { announceReaction } from '../app-requests/announce-message.ts';
import { SlackRefusal } from '../refusal.ts';
import { isMember } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import { withoutReaction, withReaction } from '../workspace/reaction.ts';
import { permalink } from './chat-permalink.ts';
import { visibleConversation } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';

function target(call: Call) {
  const channel = visibleConversation(call, call.args.required('channel'));
  if (channel.is_archived) throw new SlackRefusal('is_archived');
  if (!isMember(channel, bot.userId)) throw new SlackRefusal('not_in_channel');
  if (!call.args.has('timestamp')) throw new SlackRefusal('no_item_specified');
  const message = call.workspace.messages(channel.id).get(call.args.required('timestamp'));
  if (!message) throw new SlackRefusal('message_not_found');
  return { channel, message };
}

function emojiName(call: Call): string {
  const name = call.args.required('name').replaceAll(':', '');
  if (!/^[a-z0-9_+'-]+$/.test(name)) throw new SlackRefusal('invalid_name');
  return name;
}

function change(call: Call, event: 'reaction_added' | 'reaction_removed', otherwise: string) {
  const { channel, message } = target(call);
  const name = emojiName(call);
  const alter = event === 'reaction_added' ? withReaction : withoutReaction;
  const changed = alter(message, name, bot.userId);
  if (!changed) throw new SlackRefusal(otherwise);
  call.workspace.messages(channel.id).put(message.ts, changed);
  announceReaction(call.workspace, event, { channel, message, name, userId: bot.userId });
  return {};
}

/** https://docs.slack.dev/reference/methods/reactions.add, reactions.get, reactions.remove */
export const reactions: Methods = {
  'reactions.add': {
    scopes: ['reactions:write'],
    tier: 3,
    takes: ['channel', 'timestamp', 'name'],
    run: (call) => change(call, 'reaction_added', 'already_reacted'),
  },
  'reactions.remove': {
    scopes: ['reactions:write'],
    tier: 2,
    takes: ['channel', 'timestamp', 'name'],
    run: (call) => change(call, 'reaction_removed', 'no_reaction'),
  },
  'reactions.get': {
    scopes: ['reactions:read'],
    tier: 3,
    takes: ['channel', 'timestamp', 'full'],
    run(call) {
      const { channel, message } = target(call);
      return {
        type: 'message',
        channel: channel.id,
        message: { ...message, permalink: permalink(channel.id, message) },
      };
    },
  },
};
