import { SlackRefusal } from '../refusal.ts';
import { channelObject } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import { addMessage } from '../workspace/message.ts';
import { nowSeconds } from '../workspace/slack-ts.ts';
import { workableConversation } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';
import { asSlackText } from './slack-text.ts';

const longest = 250;

function describe(call: Call, what: 'topic' | 'purpose') {
  const channel = workableConversation(call, 'manage');
  const value = call.args.text(what) ?? '';
  if (Array.from(value).length > longest) throw new SlackRefusal('too_long');
  const described = { value: asSlackText(value), creator: bot.userId, last_set: nowSeconds(call.workspace) };
  const changed = { ...channel, [what]: described };
  call.workspace.channels.put(channel.id, changed);
  addMessage(call.workspace, channel.id, {
    subtype: `channel_${what}`,
    user: bot.userId,
    text: value ? `set the channel ${what}: ${described.value}` : `cleared the channel ${what}`,
    [what]: described.value,
  });
  return { channel: channelObject(changed), [what]: described.value };
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
