import { payloadIn, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
const app = wideApp();
beforeEach(async () => {
  here = await slackSite(app);
});
afterEach(() => here.close());

const channel = '#eng-crossteam';
const eventsHeard = () => here.heard.map((heard) => payloadIn(heard).event);

describe('events that the app subscribed to', () => {
  it('come when people write, mention, react and join', async () => {
    const { ts } = await here.slack.post({ user: 'reporter', channel, text: 'hello @Wide Bot' });
    await here.slack.react({ user: 'reporter', channel, messageTs: ts, name: 'eyes' });
    await here.slack.idle();
    const bot = here.slack.facts().botUserId;
    expect(eventsHeard()).toMatchObject([
      { type: 'message', channel_type: 'channel', text: `hello <@${bot}>`, user: 'U000000001', ts },
      { type: 'app_mention', text: `hello <@${bot}>`, ts },
      { type: 'reaction_added', reaction: 'eyes', item: { ts } },
    ]);
    expect(payloadIn(here.heard[0])).toMatchObject({
      type: 'event_callback',
      event_id: expect.any(String),
      authorizations: [{ is_bot: true }],
    });
    const made = await here.web.conversations.create({ name: 'sev-1' });
    await here.web.conversations.invite({ channel: String(made.channel?.id), users: 'U000000001' });
    await here.slack.idle();
    expect(eventsHeard().at(-1)).toMatchObject({ type: 'member_joined_channel', user: 'U000000001' });
  });

  it('do not come unless the manifest names them', async () => {
    const narrow = await slackSite();
    const made = await narrow.web.conversations.create({ name: 'sev-1' });
    await narrow.web.conversations.invite({ channel: String(made.channel?.id), users: 'U000000001' });
    await narrow.slack.post({ user: 'reporter', channel, text: 'hello @SEV Response' });
    await narrow.slack.idle();
    const types = narrow.heard.map((heard) => payloadIn(heard).event.type);
    expect(types).toContain('app_mention');
    expect(types).not.toContain('member_joined_channel');
    await narrow.close();
  });
});

describe('planned deliveries of events', () => {
  const texts = () => eventsHeard().map((event) => event.text);
  const say = (text: string) => here.slack.post({ user: 'reporter', channel, text });

  it('come late, and are waited for', async () => {
    here.deliveries = { delaySeconds: 0.4 };
    const { ts } = await say('late');
    await here.slack.runDue();
    expect(here.heard).toEqual([]);
    await here.slack.idle();
    expect(eventsHeard()).toMatchObject([{ text: 'late', ts }]);
    expect(here.site.clock.now().getTime() - Number(ts) * 1000).toBeGreaterThanOrEqual(400);
  });

  it('come as the clock reaches them', async () => {
    here.deliveries = { delaySeconds: 3600 };
    await say('an hour late');
    await here.slack.idle();
    expect(here.heard).toEqual([]);
    expect(here.slack.nextDueAt()).toBeDefined();
    here.advance(3601);
    await here.slack.idle();
    expect(texts()).toEqual(['an hour late']);
  });

  it('come out of order', async () => {
    here.deliveries = { reorder: true };
    for (const text of ['first', 'second', 'third', 'fourth']) await say(text);
    await here.slack.idle();
    expect(texts()).toEqual(['second', 'fourth', 'first', 'third']);
  });

  it('come twice, the second as a retry of the same event', async () => {
    here.deliveries = { duplicate: true };
    await say('twice');
    await here.slack.idle();
    expect(texts()).toEqual(['twice', 'twice']);
    expect(new Set(here.heard.map((heard) => payloadIn(heard).event_id)).size).toBe(1);
    expect(here.heard[1]?.headers['X-Slack-Retry-Num']).toBe('1');
  });
});

describe('an event that the app does not take', () => {
  const attempts = () => here.heard.map((heard) => heard.headers['X-Slack-Retry-Num'] ?? '0');

  it('comes again at once, after a minute and after five, then no more', async () => {
    here.answer = () => ({ status: 500 });
    await here.slack.event({ type: 'app_mention', text: 'x' });
    await here.slack.runDue();
    expect(attempts()).toEqual(['0', '1']);
    here.advance(61);
    await here.slack.runDue();
    expect(attempts()).toEqual(['0', '1', '2']);
    here.advance(299);
    await here.slack.runDue();
    expect(attempts()).toHaveLength(3);
    here.advance(2);
    await here.slack.runDue();
    expect(attempts()).toEqual(['0', '1', '2', '3']);
    expect(here.heard[1]?.headers['X-Slack-Retry-Reason']).toBe('http_error');
    expect(new Set(here.heard.map((heard) => payloadIn(heard).event_id)).size).toBe(1);
    here.advance(3600);
    await here.slack.runDue();
    expect(attempts()).toHaveLength(4);
    expect(here.slack.nextDueAt()).toBeUndefined();
  });

  it('is not repeated when the app asks for that', async () => {
    here.answer = () => ({ status: 500, headers: { 'x-slack-no-retry': '1' } });
    await here.slack.event({ type: 'app_mention', text: 'x' });
    await here.slack.idle();
    expect(attempts()).toEqual(['0']);
  });

  it('is still repeated after a restart', async () => {
    here.answer = () => ({ status: 503 });
    await here.slack.event({ type: 'app_mention', text: 'x' });
    await here.restart();
    here.answer = () => ({});
    await here.slack.idle();
    expect(attempts()).toEqual(['1']);
  });
});
