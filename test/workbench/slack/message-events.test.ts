import { payloadIn, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
const app = wideApp();
const channel = '#eng-crossteam';
beforeEach(async () => {
  here = await slackSite(app);
});
afterEach(() => here.close());

const events = async () => {
  await here.slack.idle();
  return here.heard.splice(0).map((heard) => payloadIn(heard).event);
};
const said = async (text: string) => {
  const message = { user: 'reporter', ...(await here.slack.post({ user: 'reporter', channel, text })) };
  await events();
  return { user: message.user, channel, messageTs: message.ts };
};

describe('a message that its author edits', () => {
  it('is told with what it was', async () => {
    const message = await said('first');
    await here.slack.edit({ ...message, text: 'second' });
    expect(await events()).toMatchObject([
      {
        type: 'message',
        subtype: 'message_changed',
        channel_type: 'channel',
        message: { ts: message.messageTs, text: 'second', edited: { user: 'U000000001' } },
        previous_message: { text: 'first' },
      },
    ]);
  });

  it('is nobody else’s to edit', async () => {
    const message = await said('first');
    await expect(here.slack.edit({ ...message, user: 'administrator', text: 'x' })).rejects.toThrow('author');
  });
});

describe('a message that is taken away', () => {
  it('is told with its time and what it was', async () => {
    const message = await said('first');
    await here.slack.deleteMessage(message);
    expect(await events()).toMatchObject([
      { subtype: 'message_deleted', deleted_ts: message.messageTs, previous_message: { text: 'first' } },
    ]);
  });

  it('goes by an administrator’s hand even when the app wrote it, and its pin with it', async () => {
    const { id } = here.slack.facts().channels.reports;
    const { ts } = await here.web.chat.postMessage({ channel: id, text: 'summary' });
    await here.web.pins.add({ channel: id, timestamp: String(ts) });
    await events();
    const message = { channel, messageTs: String(ts) };
    await expect(here.slack.deleteMessage({ ...message, user: 'engineer' })).rejects.toThrow('administrator');
    await here.slack.deleteMessage({ ...message, user: 'administrator' });
    expect(await events()).toMatchObject([{ subtype: 'message_deleted', deleted_ts: ts }]);
    expect((await here.web.pins.list({ channel: id })).items).toEqual([]);
  });

  it('is told when the app itself took it away', async () => {
    const { id } = here.slack.facts().channels.reports;
    const { ts } = await here.web.chat.postMessage({ channel: id, text: 'mine' });
    await events();
    await here.web.chat.delete({ channel: id, ts: String(ts) });
    expect(await events()).toMatchObject([{ subtype: 'message_deleted', deleted_ts: ts }]);
  });
});

describe('a reaction', () => {
  it('is told when it is given and when it is taken back', async () => {
    const { user, messageTs } = await said('look');
    const reaction = { user, channel, messageTs, name: 'pushpin' };
    await here.slack.react(reaction);
    await here.slack.react({ ...reaction, remove: true });
    const told = { user: 'U000000001', reaction: 'pushpin', item: { type: 'message', ts: messageTs } };
    expect(await events()).toMatchObject([
      { type: 'reaction_added', ...told },
      { type: 'reaction_removed', ...told },
    ]);
  });
});

describe('a pin', () => {
  it('is told when it is set and when it is taken off', async () => {
    const { messageTs } = await said('look');
    const pin = { channel: here.slack.facts().channels.reports.id, timestamp: messageTs };
    await here.web.pins.add(pin);
    await here.web.pins.remove(pin);
    expect(await events()).toMatchObject([{ type: 'pin_added' }, { type: 'pin_removed', has_pins: false }]);
  });
});

describe('an event without the scope to hear of it', () => {
  it('does not come, though the app subscribed to it', async () => {
    const deaf = await slackSite(wideApp({ without: ['reactions:read', 'channels:history'] }));
    const { ts } = await deaf.slack.post({ user: 'reporter', channel, text: 'hello @Wide Bot' });
    await deaf.slack.react({ user: 'reporter', channel, messageTs: ts, name: 'eyes' });
    await deaf.slack.idle();
    expect(deaf.heard.map((heard) => payloadIn(heard).event.type)).toEqual(['app_mention']);
    await deaf.close();
  });
});
