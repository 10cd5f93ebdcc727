import { SlackRefusal } from '../refusal.ts';
import { describeChannel } from '../workspace/change-channel.ts';
import { channelObject } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import { workableConversation } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';
import { asSlackText } from './slack-text.ts';

const longest = 250;

function describe(call: Call, what: 'topic' | 'purpose') {
  const channel = workableConversation(call, 'manage');
  const given = call.args.text(what) ?? '';
  if (Array.from(given).length > longest) throw new SlackRefusal('too_long');
  const value = asSlackText(given);
  const changed = describeChannel(call.workspace, channel, { what, value }, bot.userId);
  return { channel: channelObject(changed), [what]: value };
}

const scopes = ['channels:manage', 'channels:write', 'groups:write', 'im:write', 'mpim:write'];

/** https://docs.slack.dev/reference/methods/conversations.setTopic and setPurpose */
export const conversationsTopic: Methods = {
  'conversations.setTopic': {
    scopes: [...scopes, 'channels:write.topic', 'groups:write.topic'],
    tier: 2,
    takes: ['channel', 'topic'],
    run: (call) => describe(call, 'topic'),
  },
  'conversations.setPurpose': {
    scopes,
    tier: 2,
    takes: ['channel', 'purpose'],
    run: (call) => describe(call, 'purpose'),
  },
};
