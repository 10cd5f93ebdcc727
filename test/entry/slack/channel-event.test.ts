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

const joined = (user: string) => ({ type: 'message', subtype: 'channel_join', channel: 'C1', user });

describe('what happens to a channel', () => {
  it.each([
    ['an archiving', { type: 'channel_archive', channel: 'C1', user: 'UERIN' }, 'changed'],
    ['an un-archiving', { type: 'channel_unarchive', channel: 'C1', user: 'UERIN' }, 'changed'],
    ['a new name', { type: 'channel_rename', channel: { id: 'C1', name: 'x', created: 1 } }, 'drifted'],
    ['a deletion', { type: 'channel_deleted', channel: 'C1', actor_id: 'UERIN' }, 'deleted'],
    ['the archiving of a private one', { type: 'group_archive', channel: 'C1', user: 'UERIN' }, 'changed'],
    ['the un-archiving of a private one', { type: 'group_unarchive', channel: 'C1', actor_id: 'UERIN' }, 'changed'],
    ['a new name of a private one', { type: 'group_rename', channel: { id: 'C1', name: 'x', created: 1 } }, 'drifted'],
    ['the deletion of a private one', { type: 'group_deleted', channel: 'C1', actor_id: 'UERIN' }, 'deleted'],
    ['that the app was invited', { ...joined(self), inviter: 'UERIN' }, 'changed'],
    ['a topic', { type: 'message', subtype: 'channel_topic', channel: 'C1', user: 'UERIN', topic: 'x' }, 'drifted'],
    ['the deletion of what the app said', deleted(self), 'drifted'],
  ])('is looked into: %s', (_, event, happened) => {
    expect(heard(event)).toEqual({ channelId: 'C1', happened });
  });

  it.each([
    ['what somebody says', { type: 'message', channel: 'C1', user: 'UERIN', text: 'x' }],
    ['the deletion of what somebody said', deleted('UERIN')],
    ['a topic that the app set', { type: 'message', subtype: 'channel_topic', channel: 'C1', user: self }],
    ['an archiving by the app', { type: 'channel_archive', channel: 'C1', user: self }],
    ['that the app joined by itself', joined(self)],
    ['that somebody was invited', { ...joined('UERIN'), inviter: 'UOMAR' }],
    ['a mention', { type: 'app_mention', channel: 'C1', user: 'UERIN' }],
  ])('is not looked into: %s', (_, event) => {
    expect(heard(event)).toBeUndefined();
  });
});
