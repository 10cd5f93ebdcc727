import { announce } from '../app-requests/announce.ts';
import { SlackRefusal } from '../refusal.ts';
import { isMember } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import type { Message } from '../workspace/message.ts';
import { type Pin, pinKey } from '../workspace/pin.ts';
import { nowSeconds } from '../workspace/slack-ts.ts';
import { permalink } from './chat-permalink.ts';
import { visibleConversation } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';

const mostPins = 100;

function target(call: Call): { channelId: string; message: Message } {
  const channel = visibleConversation(call, call.args.required('channel'));
  if (channel.is_archived) throw new SlackRefusal('is_archived');
  if (!isMember(channel, bot.userId)) throw new SlackRefusal('not_in_channel');
  if (!call.args.has('timestamp')) throw new SlackRefusal('no_item_specified');
  const message = call.workspace.messages(channel.id).get(call.args.required('timestamp'));
  if (!message) throw new SlackRefusal('message_not_found');
  return { channelId: channel.id, message };
}

function pinned(call: Call, channelId: string): readonly Pin[] {
  return call.workspace.pins.values().filter((pin) => pin.channel === channelId);
}

function add(call: Call): Record<string, never> {
  const { channelId, message } = target(call);
  const key = pinKey(channelId, message.ts);
  if (call.workspace.pins.has(key)) throw new SlackRefusal('already_pinned');
  if (pinned(call, channelId).length >= mostPins) throw new SlackRefusal('too_many_pins');
  const pin = { channel: channelId, ts: message.ts, created: nowSeconds(call.workspace), created_by: bot.userId };
  call.workspace.pins.put(key, pin);
  call.workspace.messages(channelId).put(message.ts, { ...message, pinned_to: [channelId] });
  announce(call.workspace, 'pin_added', {
    user: bot.userId,
    channel_id: channelId,
    item: { type: 'message', ...pin, message },
  });
  return {};
}

function remove(call: Call): Record<string, never> {
  const { channelId, message } = target(call);
  if (!call.workspace.pins.delete(pinKey(channelId, message.ts))) throw new SlackRefusal('no_pin');
  const { pinned_to: _pinned, ...rest } = message;
  call.workspace.messages(channelId).put(message.ts, rest as Message);
  const item = { type: 'message', channel: channelId, message: rest };
  announce(call.workspace, 'pin_removed', {
    user: bot.userId,
    channel_id: channelId,
    item,
    has_pins: pinned(call, channelId).length > 0,
  });
  return {};
}

/** https://docs.slack.dev/reference/methods/pins.add, pins.list, pins.remove */
export const pins: Methods = {
  'pins.add': { scopes: ['pins:write'], tier: 2, takes: ['channel', 'timestamp'], run: add },
  'pins.remove': { scopes: ['pins:write'], tier: 2, takes: ['channel', 'timestamp'], run: remove },
  'pins.list': {
    scopes: ['pins:read'],
    tier: 2,
    takes: ['channel'],
    run(call) {
      const channel = visibleConversation(call, call.args.required('channel'));
      const items = pinned(call, channel.id).map((pin) => {
        const message = call.workspace.messages(channel.id).get(pin.ts);
        const shown = message && { ...message, permalink: permalink(channel.id, message) };
        return {
          type: 'message',
          channel: channel.id,
          created: pin.created,
          created_by: pin.created_by,
          message: shown,
        };
      });
      return { items: items.toReversed() };
    },
  },
};
