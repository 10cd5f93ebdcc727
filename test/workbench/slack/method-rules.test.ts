import type { WebAPIRateLimitedError } from '@slack/web-api';
import { clientOf, refusalOf, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
let reports: string;
const app = wideApp();
beforeEach(async () => {
  here = await slackSite(app);
  reports = here.slack.facts().channels.reports.id;
});
afterEach(() => here.close());

const created = async (name: string) => String((await here.web.conversations.create({ name })).channel?.id);
const errorOf = async (call: Promise<unknown>) => (await refusalOf(call)).error;

describe('who may call', () => {
  it('needs the token', async () => {
    expect(await errorOf(clientOf(here.slack, '').auth.test())).toBe('not_authed');
    expect(await errorOf(clientOf(here.slack, 'xoxb-other').auth.test())).toBe('invalid_auth');
  });

  it('needs the scope that the app’s manifest asked for', async () => {
    const narrow = await slackSite(wideApp({ without: ['reactions:write', 'groups:write'] }));
    const refused = await refusalOf(narrow.web.reactions.add({ channel: 'C1', timestamp: '1.2', name: 'eyes' }));
    expect(refused).toMatchObject({ error: 'missing_scope', needed: 'reactions:write' });
    expect(refused.provided).toContain('chat:write');
    expect(await errorOf(narrow.web.conversations.create({ name: 'secret', is_private: true }))).toBe('missing_scope');
    expect(await errorOf(narrow.web.conversations.list({ types: 'im' }))).toBe('missing_scope');
    await narrow.close();
  });
});

describe('what is not there', () => {
  it('is unknown_method for a name that Slack does not have', async () => {
    expect(await errorOf(here.web.apiCall('chat.shout'))).toBe('unknown_method');
  });

  it('is 501 and noted for a method or an argument that only the workbench lacks', async () => {
    await expect(here.web.apiCall('chat.scheduleMessage')).rejects.toThrow('501');
    await expect(
      here.web.chat.postMessage({ channel: reports, text: 'x', attachments: [{ text: 'y' }] }),
    ).rejects.toThrow('501');
    await here.slack.handle(new Request('https://slack.com/somewhere/else'));
    expect(here.unmodelled).toEqual([
      "Slack's method chat.scheduleMessage",
      "Slack's chat.postMessage with the argument attachments",
      'GET /somewhere/else of Slack',
    ]);
  });
});

describe('a channel', () => {
  it.each([
    ['', 'invalid_name_required'],
    ['---', 'invalid_name_punctuation'],
    ['Sev-1', 'invalid_name_specials'],
    ['sev 1', 'invalid_name_specials'],
    ['x'.repeat(81), 'invalid_name_maxlength'],
    ['general', 'name_taken'],
  ])('cannot be called %p', async (name, error) => {
    expect(await errorOf(here.web.conversations.create({ name }))).toBe(error);
  });

  it('keeps its name when archived, and takes no more', async () => {
    const id = await created('sev-1');
    await here.web.conversations.archive({ channel: id });
    expect(await errorOf(here.web.conversations.create({ name: 'sev-1' }))).toBe('name_taken');
    expect(await errorOf(here.web.chat.postMessage({ channel: id, text: 'x' }))).toBe('is_archived');
    expect(await errorOf(here.web.conversations.archive({ channel: id }))).toBe('already_archived');
    const listed = await here.web.conversations.list({ exclude_archived: true });
    expect(listed.channels?.map((channel) => channel.name)).toEqual(['general', 'eng-crossteam']);
  });

  it('must be known and joined', async () => {
    const general = 'C00GENERAL';
    expect(await errorOf(here.web.chat.postMessage({ channel: 'C0NOWHERE', text: 'x' }))).toBe('channel_not_found');
    expect(await errorOf(here.web.chat.postMessage({ channel: general, text: 'x' }))).toBe('not_in_channel');
    expect(await errorOf(here.web.conversations.history({ channel: general }))).toBe('not_in_channel');
    expect(await errorOf(here.web.conversations.setTopic({ channel: general, topic: 'x' }))).toBe('not_in_channel');
    await here.web.conversations.join({ channel: general });
    await here.web.chat.postMessage({ channel: '#general', text: 'x' });
    expect(await errorOf(here.web.conversations.leave({ channel: general }))).toBe('cant_leave_general');
  });

  it('takes a topic and a purpose of 250 characters', async () => {
    const channel = await created('sev-1');
    expect(await errorOf(here.web.conversations.setTopic({ channel, topic: 'x'.repeat(251) }))).toBe('too_long');
    await here.web.conversations.setTopic({ channel, topic: 'x'.repeat(250) });
    await here.web.conversations.setPurpose({ channel, purpose: 'a & b' });
    expect((await here.web.conversations.info({ channel })).channel?.purpose?.value).toBe('a &amp; b');
  });

  it('takes whom it can', async () => {
    const channel = await created('sev-1');
    const invite = (users: string, force = false) => here.web.conversations.invite({ channel, users, force });
    const bot = here.slack.facts().botUserId;
    expect(await errorOf(invite(''))).toBe('no_user');
    expect(await errorOf(invite(Array.from({ length: 1001 }, (_, index) => `U1${index}`).join()))).toBe(
      'too_many_users',
    );
    expect(await errorOf(invite(bot))).toBe('cant_invite_self');
    expect(await errorOf(invite('U0NOBODY'))).toBe('user_not_found');
    expect(await errorOf(invite('U000000009'))).toBe('user_is_restricted');
    expect(await errorOf(invite('U000000010'))).toBe('cant_invite');
    const refused = await refusalOf(invite('U000000001,U000000009'));
    expect(refused.errors).toEqual([{ user: 'U000000009', ok: false, error: 'user_is_restricted' }]);
    expect((await here.web.conversations.members({ channel })).members).toEqual([bot]);
    expect(await invite('U000000001,U000000009', true)).toMatchObject({ ok: true, errors: [{ user: 'U000000009' }] });
    expect(await errorOf(invite('U000000001'))).toBe('already_in_channel');
    await here.web.conversations.kick({ channel, user: 'U000000001' });
    expect((await here.web.conversations.members({ channel })).members).toEqual([bot]);
  });

  it('is listed page by page', async () => {
    for (const number of [1, 2, 3]) await created(`sev-${number}`);
    const first = await here.web.users.conversations({ limit: 2, types: 'public_channel' });
    expect(first.channels?.map((channel) => channel.name)).toEqual(['eng-crossteam', 'sev-1']);
    const next = await here.web.users.conversations({ limit: 2, cursor: String(first.response_metadata?.next_cursor) });
    expect(next.channels?.map((channel) => channel.name)).toEqual(['sev-2', 'sev-3']);
    expect(next.response_metadata?.next_cursor).toBe('');
    expect(await errorOf(here.web.users.conversations({ cursor: 'x' }))).toBe('invalid_cursor');
  });

  it('is opened for a direct message once', async () => {
    const first = await here.web.conversations.open({ users: 'U000000001' });
    expect(await here.web.conversations.open({ users: 'U000000001' })).toMatchObject({
      already_open: true,
      channel: { id: first.channel?.id },
    });
    await here.web.chat.postMessage({ channel: 'U000000001', text: 'hello' });
    expect((await here.web.conversations.history({ channel: String(first.channel?.id) })).messages).toHaveLength(1);
  });
});

describe('a message', () => {
  const say = (text: string, more: object = {}) => here.web.chat.postMessage({ channel: reports, text, ...more });

  it('has its own increasing ts', async () => {
    const posted = await Promise.all(['a', 'b', 'c'].map((text) => say(text)));
    const stamps = posted.map(({ ts }) => String(ts));
    expect(new Set(stamps).size).toBe(3);
    expect(stamps.toSorted()).toEqual(stamps);
  });

  it('needs a text or blocks, and is cut at 40,000 characters', async () => {
    expect(await errorOf(say(' '))).toBe('no_text');
    const cut = await say('x'.repeat(40_001));
    expect(cut).toMatchObject({ warning: 'message_truncated', message: { text: 'x'.repeat(40_000) } });
  });

  it('keeps hostile text as text and mentions as mentions', async () => {
    const { message } = await say('<script>a & b</script> <@U000000001> <!channel> <https://example.com|link> &lt;');
    expect(message?.text).toBe(
      '&lt;script&gt;a &amp; b&lt;/script&gt; <@U000000001> <!channel> <https://example.com|link> &lt;',
    );
  });

  it('is edited and deleted by its author alone', async () => {
    const { ts } = await say('first', { metadata: { event_type: 'a', event_payload: {} } });
    const message = { channel: reports, ts: String(ts) };
    expect(await errorOf(here.web.chat.update({ ...message, text: 'x'.repeat(4001) }))).toBe('msg_too_long');
    await here.web.chat.update({ ...message, text: 'second' });
    const { messages } = await here.web.conversations.history({ channel: reports, include_all_metadata: true });
    expect(messages).toMatchObject([
      { text: 'second', edited: { user: here.slack.facts().botUserId }, metadata: { event_type: 'a' } },
    ]);
    const theirs = await here.slack.post({ user: 'reporter', channel: reports, text: 'mine' });
    expect(await errorOf(here.web.chat.update({ channel: reports, ts: theirs.ts, text: 'x' }))).toBe(
      'cant_update_message',
    );
    expect(await errorOf(here.web.chat.delete({ channel: reports, ts: theirs.ts }))).toBe('cant_delete_message');
    expect(await errorOf(here.web.chat.update({ channel: reports, ts: '1.000001', text: 'x' }))).toBe(
      'message_not_found',
    );
    await here.web.chat.delete(message);
    expect(await errorOf(here.web.chat.delete(message))).toBe('message_not_found');
  });

  it('is found through its link and its thread', async () => {
    const { ts } = await say('root');
    const reply = await say('reply', { thread_ts: String(ts) });
    expect((await here.web.chat.getPermalink({ channel: reports, message_ts: String(reply.ts) })).permalink).toBe(
      `https://sev-workbench.slack.com/archives/${reports}/p${reply.ts?.replace('.', '')}?thread_ts=${ts}&cid=${reports}`,
    );
    const { messages } = await here.web.conversations.replies({ channel: reports, ts: String(ts) });
    expect(messages).toMatchObject([{ text: 'root', reply_count: 1 }, { text: 'reply' }]);
    expect((await here.web.conversations.history({ channel: reports })).messages).toHaveLength(1);
    expect(await errorOf(here.web.conversations.replies({ channel: reports, ts: '1.000001' }))).toBe(
      'thread_not_found',
    );
  });

  it('for one person alone reaches members only', async () => {
    await here.web.chat.postEphemeral({ channel: reports, user: 'U000000001', text: 'psst' });
    expect(here.slack.ephemeral('reporter')).toMatchObject([{ text: 'psst', source: 'chat.postEphemeral' }]);
    const channel = await created('sev-1');
    expect(await errorOf(here.web.chat.postEphemeral({ channel, user: 'U000000001', text: 'psst' }))).toBe(
      'user_not_in_channel',
    );
  });

  it('carries well-formed metadata or none', async () => {
    expect(await errorOf(say('x', { metadata: { event_type: 'a' } }))).toBe('invalid_metadata_format');
  });

  it('is pinned once and unpinned once', async () => {
    const { ts } = await say('pin me');
    const pin = { channel: reports, timestamp: String(ts) };
    await here.web.pins.add(pin);
    expect(await errorOf(here.web.pins.add(pin))).toBe('already_pinned');
    expect((await here.web.pins.list({ channel: reports })).items).toMatchObject([
      { message: { text: 'pin me', pinned_to: [reports] } },
    ]);
    await here.web.pins.remove(pin);
    expect(await errorOf(here.web.pins.remove(pin))).toBe('no_pin');
    expect(await errorOf(here.web.pins.add({ channel: reports, timestamp: '1.000001' }))).toBe('message_not_found');
  });

  it('gets each reaction once from each', async () => {
    const { ts } = await say('react');
    const reaction = { channel: reports, timestamp: String(ts), name: 'eyes' };
    await here.web.reactions.add(reaction);
    expect(await errorOf(here.web.reactions.add(reaction))).toBe('already_reacted');
    await here.slack.react({ user: 'reporter', channel: reports, messageTs: String(ts), name: ':eyes:' });
    expect((await here.web.reactions.get({ channel: reports, timestamp: String(ts) })).message).toMatchObject({
      reactions: [{ name: 'eyes', count: 2 }],
    });
    await here.web.reactions.remove(reaction);
    expect(await errorOf(here.web.reactions.remove(reaction))).toBe('no_reaction');
  });
});

describe('bookmarks', () => {
  it('are added, changed, listed and removed', async () => {
    const added = await here.web.bookmarks.add({
      channel_id: reports,
      type: 'link',
      title: 'Jira',
      link: 'https://example.com',
    });
    const bookmark = { channel_id: reports, bookmark_id: String(added.bookmark?.id) };
    await here.web.bookmarks.edit({ ...bookmark, title: 'SEV-1' });
    expect((await here.web.bookmarks.list({ channel_id: reports })).bookmarks).toMatchObject([
      { title: 'SEV-1', link: 'https://example.com' },
    ]);
    expect(await errorOf(here.web.bookmarks.edit({ ...bookmark, link: 'javascript:x' }))).toBe('invalid_link');
    await here.web.bookmarks.remove(bookmark);
    expect(await errorOf(here.web.bookmarks.remove(bookmark))).toBe('not_found');
  });
});

describe('too many calls', () => {
  const hurried = async (call: () => Promise<unknown>, most: number) => {
    for (let count = 0; count < most; count += 1) await call();
    return call().then(
      () => undefined,
      (error: WebAPIRateLimitedError) => error,
    );
  };

  it('to post in one channel get 429 and a Retry-After that helps', async () => {
    const say = () => here.web.chat.postMessage({ channel: reports, text: 'x' });
    const limited = await hurried(say, 5);
    expect(limited).toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 1 });
    const channel = await created('sev-1');
    await here.web.chat.postMessage({ channel, text: 'another channel is free' });
    here.advance(1);
    await say();
  });

  it('of a tier get 429 after a minute’s worth', async () => {
    const limited = await hurried(() => here.web.usergroups.list(), 20);
    expect(limited).toMatchObject({ retryAfter: 3 });
    here.advance(60);
    await hurried(() => here.web.usergroups.list(), 19);
  });
});
