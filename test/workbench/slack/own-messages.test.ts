import { payloadIn, refusalOf, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
beforeEach(async () => {
  here = await slackSite(wideApp());
});
afterEach(() => here.close());

const channel = '#eng-crossteam';
const eventsHeard = () => here.heard.map((heard) => payloadIn(heard).event);
const say = async (user: string, text: string, threadTs?: string) =>
  (await here.slack.post({ user, channel, text, ...(threadTs ? { threadTs } : {}) })).ts;
const history = async () =>
  (await here.web.conversations.history({ channel: here.slack.facts().channels.reports.id })).messages ?? [];

describe('a message that its author edits', () => {
  it('reads as edited, and the app hears what it was and is', async () => {
    const ts = await say('reporter', 'helo');
    await here.slack.edit({ user: 'reporter', channel, messageTs: ts, text: 'hello <all>' });
    await here.slack.idle();
    expect((await history())[0]).toMatchObject({ ts, text: 'hello &lt;all&gt;', edited: { user: 'U000000001' } });
    expect(eventsHeard().at(-1)).toMatchObject({
      type: 'message',
      subtype: 'message_changed',
      message: { ts, text: 'hello &lt;all&gt;', edited: { user: 'U000000001' } },
      previous_message: { ts, text: 'helo' },
    });
  });

  it('cannot be edited or deleted by anybody else, nor emptied', async () => {
    const ts = await say('reporter', 'hello');
    const posted = await here.web.chat.postMessage({ channel: here.slack.facts().channels.reports.id, text: 'I am' });
    const edit = (user: string, messageTs: string, text: string) => here.slack.edit({ user, channel, messageTs, text });
    await expect(edit('engineer', ts, 'bye')).rejects.toMatchObject({ status: 422 });
    await expect(edit('reporter', String(posted.ts), 'bye')).rejects.toMatchObject({ status: 422 });
    await expect(edit('reporter', ts, '  ')).rejects.toMatchObject({ status: 422 });
    await expect(here.slack.deleteMessage({ user: 'engineer', channel, messageTs: ts })).rejects.toMatchObject({
      status: 422,
    });
    await expect(edit('reporter', '1.000001', 'bye')).rejects.toMatchObject({ status: 404 });
  });
});

describe('a message that its author deletes', () => {
  it('is gone, and the app hears which it was', async () => {
    const ts = await say('reporter', 'hello');
    await here.slack.deleteMessage({ user: 'reporter', channel, messageTs: ts });
    await here.slack.idle();
    expect(await history()).toEqual([]);
    expect(eventsHeard().at(-1)).toMatchObject({
      type: 'message',
      subtype: 'message_deleted',
      deleted_ts: ts,
      previous_message: { ts, text: 'hello' },
    });
    const place = { channel: here.slack.facts().channels.reports.id, timestamp: ts };
    expect(await refusalOf(here.web.reactions.get(place))).toMatchObject({ error: 'message_not_found' });
  });

  it('leaves a stone when it has replies, which the app hears of as a change', async () => {
    const ts = await say('reporter', 'hello');
    await say('engineer', 'hello yourself', ts);
    await here.slack.deleteMessage({ user: 'reporter', channel, messageTs: ts });
    await here.slack.idle();
    expect((await history())[0]).toMatchObject({ ts, subtype: 'tombstone', text: 'This message was deleted.' });
    expect(eventsHeard().at(-1)).toMatchObject({ subtype: 'message_changed', message: { ts, subtype: 'tombstone' } });
    await expect(here.slack.edit({ user: 'reporter', channel, messageTs: ts, text: 'hello' })).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('a guest', () => {
  it('is let into a channel by an administrator, by no other member', async () => {
    const made = await here.web.conversations.create({ name: 'sev-1' });
    const id = String(made.channel?.id);
    for (const user of ['engineer', 'administrator']) await here.slack.join({ user, channel: id });
    const add = (user: string, invited: string) => here.slack.invite({ user, channel: id, invited });
    await expect(add('engineer', 'guest')).rejects.toMatchObject({ status: 422 });
    await add('administrator', 'guest');
    await add('engineer', 'reporter');
    const { members } = await here.web.conversations.members({ channel: id });
    expect(members).toEqual(expect.arrayContaining(['U000000009', 'U000000001']));
    await expect(add('administrator', 'stranger')).rejects.toMatchObject({ status: 422 });
  });
});
