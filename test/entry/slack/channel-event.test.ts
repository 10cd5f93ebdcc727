import { channelEvent } from '../../../src/entry/slack/channel-event.ts';
import { parseInbound } from '../../../src/entry/slack/inbound.ts';

const self = 'U0BOT';

function heard(event: object) {
  const body = { type: 'event_callback', event_id: 'Ev1', event, authorizations: [{ user_id: self }] };
  const inbound = parseInbound('application/json', JSON.stringify(body));
  if (inbound?.kind !== 'event' || inbound.event.type !== 'event_callback') throw new Error('Not an event');
  return channelEvent(inbound.event);
}

const deleted = (user: string) => ({
  type: 'message',
  subtype: 'message_deleted',
  channel: 'C1',
  previous_message: { type: 'message', user, text: 'x', ts: '1.000001' },
});

describe('what happens to a channel', () => {
  it.each([
    ['an archiving', { type: 'channel_archive', channel: 'C1', user: 'UERIN' }, 'channel-changed'],
    ['an un-archiving', { type: 'channel_unarchive', channel: 'C1', user: 'UERIN' }, 'channel-changed'],
    ['a new name', { type: 'channel_rename', channel: { id: 'C1', name: 'x', created: 1 } }, 'reconcile'],
    ['a topic', { type: 'message', subtype: 'channel_topic', channel: 'C1', user: 'UERIN', topic: 'x' }, 'reconcile'],
    ['the deletion of what the app said', deleted(self), 'reconcile'],
  ])('is looked into: %s', (_, event, kind) => {
    expect(heard(event)).toEqual({ channelId: 'C1', kind });
  });

  it.each([
    ['what somebody says', { type: 'message', channel: 'C1', user: 'UERIN', text: 'x' }],
    ['the deletion of what somebody said', deleted('UERIN')],
    ['a topic that the app set', { type: 'message', subtype: 'channel_topic', channel: 'C1', user: self }],
    ['an archiving by the app', { type: 'channel_archive', channel: 'C1', user: self }],
    ['a mention', { type: 'app_mention', channel: 'C1', user: 'UERIN' }],
  ])('is not looked into: %s', (_, event) => {
    expect(heard(event)).toBeUndefined();
  });
});
