import { SlackRefusal } from '../refusal.ts';
import { isMember } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import { type Message, messageObject } from '../workspace/message.ts';
import { conversation } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';
import { pageOf } from './pages.ts';

function readable(call: Call) {
  const channel = conversation(call, 'history');
  if (!isMember(channel, bot.userId)) throw new SlackRefusal('not_in_channel');
  return channel;
}

const tsValue = (ts: string) => Number(ts.replace('.', ''));

/** `oldest` and `latest` are left out themselves unless `inclusive`. */
function within({ args }: Call): (message: Message) => boolean {
  const bound = (name: string, otherwise: number) => {
    const given = args.text(name);
    if (!given || given === '0') return otherwise;
    if (!/^\d{1,10}(\.\d{1,6})?$/.test(given))
      throw new SlackRefusal(name === 'oldest' ? 'invalid_ts_oldest' : 'invalid_ts_latest');
    const [seconds = '0', micros = ''] = given.split('.');
    return tsValue(`${seconds}.${micros.padEnd(6, '0')}`);
  };
  const oldest = bound('oldest', 0);
  const latest = bound('latest', Number.POSITIVE_INFINITY);
  const inclusive = args.flag('inclusive');
  return ({ ts }) => {
    const at = tsValue(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

function pageOfMessages(call: Call, messages: readonly Message[]) {
  const { items, response_metadata } = pageOf(messages, call.args);
  const withMetadata = call.args.flag('include_all_metadata');
  return {
    messages: items.map((message) => messageObject(message, withMetadata)),
    has_more: response_metadata.next_cursor !== '',
    ...(response_metadata.next_cursor ? { response_metadata } : {}),
  };
}

const takes = ['channel', 'oldest', 'latest', 'inclusive', 'limit', 'cursor', 'include_all_metadata'];
const scopes = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

/** https://docs.slack.dev/reference/methods/conversations.history and conversations.replies */
export const conversationsHistory: Methods = {
  'conversations.history': {
    scopes,
    tier: 3,
    takes,
    run(call) {
      const channel = readable(call);
      const shownInChannel = (message: Message) =>
        !message.thread_ts || message.thread_ts === message.ts || message.subtype === 'thread_broadcast';
      const inBounds = within(call);
      const messages = call.workspace
        .messages(channel.id)
        .values()
        .filter((each) => shownInChannel(each) && inBounds(each));
      const pins = call.workspace.pins.values().filter((pin) => pin.channel === channel.id);
      return { ...pageOfMessages(call, messages.toReversed()), pin_count: pins.length };
    },
  },
  'conversations.replies': {
    scopes,
    tier: 3,
    takes: [...takes, 'ts'],
    run(call) {
      const channel = readable(call);
      const held = call.workspace.messages(channel.id);
      const asked = held.get(call.args.required('ts'));
      if (!asked) throw new SlackRefusal('thread_not_found');
      const root = asked.thread_ts ?? asked.ts;
      const inBounds = within(call);
      const thread = held.values().filter((each) => each.ts === root || (each.thread_ts === root && inBounds(each)));
      return pageOfMessages(call, thread);
    },
  },
};
