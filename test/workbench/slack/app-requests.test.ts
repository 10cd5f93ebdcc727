import { createHmac } from 'node:crypto';
import { type Heard, payloadIn, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
const app = wideApp();
beforeEach(async () => {
  here = await slackSite(app);
});
afterEach(() => here.close());

const channel = '#eng-crossteam';
const typed = (text: string, user = 'reporter') => here.slack.command({ user, channel, text });
const formIn = (heard: Heard | undefined) => Object.fromEntries(new URLSearchParams(heard?.body));
const stampOf = (heard: Heard | undefined) => Number(heard?.headers['X-Slack-Request-Timestamp']);

function isSigned(heard: Heard | undefined): boolean {
  const { 'X-Slack-Request-Timestamp': at, 'X-Slack-Signature': signature } = heard?.headers ?? {};
  const digest = createHmac('sha256', here.slack.facts().signingSecret).update(`v0:${at}:${heard?.body}`).digest('hex');
  return signature === `v0=${digest}`;
}

async function posted(value = 'SEV-1'): Promise<string> {
  const text = { type: 'plain_text', text: 'Go' } as const;
  const { ts } = await here.web.chat.postMessage({
    channel: here.slack.facts().channels.reports.id,
    text: 'card',
    blocks: [
      {
        type: 'actions',
        block_id: 'row',
        elements: [
          { type: 'button', action_id: 'go', text, value },
          { type: 'users_select', action_id: 'who' },
        ],
      },
    ],
  });
  await here.slack.idle();
  here.heard.length = 0;
  return String(ts);
}

describe('a command', () => {
  it('is shaped and signed as Slack does, by the site’s clock', async () => {
    here.advance(86_400);
    const second = () => Math.floor(here.site.clock.now().getTime() / 1000);
    const before = second();
    await typed('  report a fire ');
    const after = second();
    const [heard] = here.heard;
    expect(isSigned(heard)).toBe(true);
    expect(stampOf(heard)).toBeGreaterThanOrEqual(before);
    expect(stampOf(heard)).toBeLessThanOrEqual(after);
    expect(heard?.url).toBe('http://localhost:4310/x1/slack-1');
    expect(heard?.headers['Content-Type']).toBe('application/x-www-form-urlencoded');
    const facts = here.slack.facts();
    expect(formIn(heard)).toEqual({
      token: expect.any(String),
      team_id: facts.teamId,
      team_domain: 'sev-workbench',
      channel_id: facts.channels.reports.id,
      channel_name: 'eng-crossteam',
      user_id: 'U000000001',
      user_name: 'rita',
      command: '/wide',
      text: 'report a fire',
      api_app_id: expect.any(String),
      is_enterprise_install: 'false',
      response_url: expect.stringMatching(/^https:\/\/hooks\.slack\.com\/commands\//),
      trigger_id: expect.any(String),
    });
  });

  it('tells the person of a timeout when the app takes more than three seconds', async () => {
    here.answer = () => ({ afterMs: 3300, body: 'late' });
    const reply = await typed('slow');
    expect(reply).toMatchObject({ status: 504, error: 'operation_timeout' });
    expect(here.slack.ephemeral('reporter')).toMatchObject([
      { text: '/wide failed with the error "operation_timeout"', source: 'slackbot' },
    ]);
  });

  it('tells the person when the app fails or answers nonsense', async () => {
    here.answer = () => ({ status: 500 });
    expect(await typed('x')).toMatchObject({ status: 500, error: 'http_service_error' });
    here.answer = () => ({ status: 401, body: 'no' });
    expect(await typed('x')).toMatchObject({ status: 401, body: 'no', error: 'http_client_error' });
    here.answer = () => ({ body: { text: 'x', blocks: [{ type: 'nonsense' }] } });
    expect(await typed('x')).toMatchObject({ error: 'invalid_command_response' });
  });

  it('shows nothing for an empty answer and a message to all for in_channel', async () => {
    await typed('x');
    expect(here.slack.ephemeral('reporter')).toEqual([]);
    here.answer = () => ({ body: { response_type: 'in_channel', text: 'for all' } });
    await typed('x');
    const { messages } = await here.web.conversations.history({ channel: here.slack.facts().channels.reports.id });
    expect(messages).toMatchObject([{ text: 'for all', bot_id: expect.any(String) }]);
  });

  it('carries the workspace of a person from elsewhere', async () => {
    await typed('x', 'stranger');
    expect(formIn(here.heard[0])).toMatchObject({ user_id: 'U000000010', team_domain: 'elsewhere' });
    expect(formIn(here.heard[0]).team_id).not.toBe(here.slack.facts().teamId);
  });

  it('cannot be typed where the person sees no channel, or when the app has no such command', async () => {
    await expect(here.slack.command({ user: 'guest', channel: 'general', text: '' })).rejects.toThrow(
      'sees no channel',
    );
    await expect(here.slack.command({ user: 'reporter', channel, text: '', command: '/other' })).rejects.toThrow(
      'not a valid command',
    );
    expect(here.heard).toEqual([]);
  });
});

describe('a command that Slack escapes', () => {
  it.each([
    ['owner @engineer', 'owner <@U000000003|erin>'],
    ['owner @erin, please', 'owner <@U000000003|erin>, please'],
    ['owner @Rita Reyes now', 'owner <@U000000001|rita> now'],
    ['ask @eng', 'ask <!subteam^S0ENGINEER|@eng>'],
    ['see #general', 'see <#C00GENERAL|general>'],
    ['see https://example.com/a?b=1&c=2', 'see <https://example.com/a?b=1&amp;c=2>'],
    ['<!channel> <script> a & b', '&lt;!channel&gt; &lt;script&gt; a &amp; b'],
    ['owner <@U000000003>', 'owner <@U000000003|erin>'],
    ['mail me@example.com or @nobody', 'mail me@example.com or @nobody'],
    ['@channel', '<!channel>'],
  ])('%s', async (text, escaped) => {
    const narrow = await slackSite();
    await narrow.slack.command({ user: 'reporter', channel, text });
    expect(formIn(narrow.heard[0]).text).toBe(escaped);
    await narrow.close();
  });
});

describe('a response_url', () => {
  const respond = (url: string, body: unknown) =>
    here.slack.handle(new Request(url, { method: 'POST', body: JSON.stringify(body) }));

  it('takes five posts and no sixth', async () => {
    await typed('x');
    const url = formIn(here.heard[0]).response_url ?? '';
    for (const text of ['1', '2', '3', '4', '5']) expect((await respond(url, { text })).status).toBe(200);
    const sixth = await respond(url, { text: '6' });
    expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }]);
    expect(here.slack.ephemeral('reporter')).toHaveLength(5);
  });

  it('is dead after thirty minutes, and nobody can make one up', async () => {
    await typed('x');
    here.advance(1801);
    const late = await respond(formIn(here.heard[0]).response_url ?? '', { text: 'x' });
    expect(await late.json()).toMatchObject({ error: 'expired_url' });
    expect((await respond('https://hooks.slack.com/commands/T1/1/x', { text: 'x' })).status).toBe(404);
  });

  it('refuses an empty post, bad blocks and no JSON', async () => {
    await typed('x');
    const url = formIn(here.heard[0]).response_url ?? '';
    expect(await (await respond(url, {})).json()).toMatchObject({ error: 'no_text' });
    expect(await (await respond(url, { blocks: [{ type: 'x' }] })).json()).toMatchObject({ error: 'invalid_blocks' });
    const noJson = await here.slack.handle(new Request(url, { method: 'POST', body: 'x' }));
    expect(await noJson.json()).toMatchObject({ error: 'invalid_payload' });
    expect((await respond(url, { text: 'x', colour: 'red' })).status).toBe(501);
  });

  it('replaces or deletes the message that was clicked', async () => {
    const messageTs = await posted();
    await here.slack.action({ user: 'on-call', channel, messageTs, actionId: 'go' });
    const { response_url } = payloadIn(here.heard[0]);
    await respond(response_url, { replace_original: true, text: 'done' });
    const { id } = here.slack.facts().channels.reports;
    const [message] = (await here.web.conversations.history({ channel: id })).messages ?? [];
    expect(message).toMatchObject({ ts: messageTs, text: 'done' });
    expect(message?.blocks).toBeUndefined();
    await respond(response_url, { delete_original: true });
    expect((await here.web.conversations.history({ channel: id })).messages).toEqual([]);
  });
});

describe('a click', () => {
  it('carries what Slack says about it, signed', async () => {
    const messageTs = await posted();
    await here.slack.action({ user: 'on-call', channel, messageTs, actionId: 'who', value: '@engineer' });
    const [heard] = here.heard;
    expect(isSigned(heard)).toBe(true);
    const { id } = here.slack.facts().channels.reports;
    expect(payloadIn(heard)).toMatchObject({
      type: 'block_actions',
      user: { id: 'U000000002', username: 'omar', name: 'omar', team_id: here.slack.facts().teamId },
      team: { id: here.slack.facts().teamId, domain: 'sev-workbench' },
      container: { type: 'message', message_ts: messageTs, channel_id: id, is_ephemeral: false },
      channel: { id, name: 'eng-crossteam' },
      message: { ts: messageTs, text: 'card' },
      state: { values: { row: { who: { type: 'users_select', selected_user: 'U000000003' } } } },
      actions: [
        {
          action_id: 'who',
          block_id: 'row',
          type: 'users_select',
          selected_user: 'U000000003',
          action_ts: expect.any(String),
        },
      ],
      trigger_id: expect.any(String),
      response_url: expect.stringContaining('https://hooks.slack.com/actions/'),
    });
  });

  it('finds the newest message, or the one whose button has the value', async () => {
    const first = await posted('SEV-1');
    const second = await posted('SEV-2');
    await here.slack.action({ user: 'on-call', channel, actionId: 'go' });
    await here.slack.action({ user: 'on-call', channel, actionId: 'go', value: 'SEV-1' });
    expect(here.heard.map((heard) => payloadIn(heard).actions[0]?.value)).toEqual(['SEV-2', 'SEV-1']);
    expect(first < second).toBe(true);
  });

  it('on an ephemeral message says so and brings no message', async () => {
    const text = { type: 'plain_text', text: 'Go' };
    here.answer = () => ({
      body: { text: 'menu', blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'mine', text }] }] },
    });
    await typed('menu');
    here.answer = () => ({});
    await here.slack.action({ user: 'reporter', channel, actionId: 'mine' });
    const clicked = payloadIn(here.heard.at(-1));
    expect(clicked).toMatchObject({ container: { is_ephemeral: true } });
    expect(clicked).not.toHaveProperty('message');
    await expect(here.slack.action({ user: 'on-call', channel, actionId: 'mine' })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('needs the element, and the option, to be there', async () => {
    const messageTs = await posted();
    await expect(here.slack.action({ user: 'on-call', channel, messageTs, actionId: 'absent' })).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      here.slack.action({ user: 'on-call', channel, messageTs, actionId: 'who', value: 'nobody' }),
    ).rejects.toMatchObject({ status: 404 });
    expect(here.heard).toEqual([]);
  });
});

describe('a shortcut', () => {
  it('is global, or on a message', async () => {
    const { ts } = await here.slack.post({ user: 'reporter', channel, text: 'checkout is down' });
    here.heard.length = 0;
    await here.slack.shortcut({ user: 'reporter', callbackId: 'anywhere' });
    await here.slack.shortcut({ user: 'reporter', callbackId: 'here', channel, messageTs: ts });
    const payloads = here.heard.map(payloadIn).filter((payload) => payload.type !== 'event_callback');
    expect(payloads).toMatchObject([
      { type: 'shortcut', callback_id: 'anywhere', user: { id: 'U000000001' } },
      {
        type: 'message_action',
        callback_id: 'here',
        message_ts: ts,
        message: { text: 'checkout is down' },
        response_url: expect.any(String),
      },
    ]);
    await expect(here.slack.shortcut({ user: 'reporter', callbackId: 'none' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('deliveries set to duplicate', () => {
  it('bring commands, clicks and events twice, the second as a retry with a fresh signature', async () => {
    const messageTs = await posted();
    here.deliveries = { duplicate: true };
    await typed('x');
    await here.slack.action({ user: 'on-call', channel, messageTs, actionId: 'go' });
    await here.slack.event({ type: 'app_mention', text: 'hello' });
    expect(here.heard).toHaveLength(6);
    for (const [first, second] of [here.heard.slice(0, 2), here.heard.slice(2, 4), here.heard.slice(4, 6)]) {
      expect(second?.body).toBe(first?.body);
      expect(first?.headers).not.toHaveProperty('X-Slack-Retry-Num');
      expect(second?.headers).toMatchObject({ 'X-Slack-Retry-Num': '1', 'X-Slack-Retry-Reason': 'http_timeout' });
      expect(isSigned(second)).toBe(true);
    }
  });
});
