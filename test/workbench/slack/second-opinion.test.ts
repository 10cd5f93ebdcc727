import { WebClient } from '@slack/web-api';
import { createEmulator, type Emulator } from 'emulate';
import { refusalOf, type SlackSite, silent, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

/** The Slack that `emulate` has built in: an opinion of somebody else's on what real Slack answers. */
let emulator: Emulator;
let theirs: WebClient;
let here: SlackSite;

beforeAll(async () => {
  here = await slackSite(wideApp());
  const token = 'xoxb-emulate';
  emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: { slack: { tokens: [{ token, user: 'admin' }] } },
  });
  theirs = new WebClient(token, { slackApiUrl: `${emulator.url}/api/`, retryConfig: { retries: 0 }, logger: silent });
});
afterAll(async () => {
  await emulator.close();
  await here.close();
});

interface Made {
  readonly web: WebClient;
  readonly id: string;
  readonly ts: string;
}

async function prepared(web: WebClient): Promise<Made> {
  const id = String((await web.conversations.create({ name: 'second-opinion' })).channel?.id);
  return { web, id, ts: String((await web.chat.postMessage({ channel: id, text: 'hello' })).ts) };
}

const refusals: readonly (readonly [string, (made: Made) => Promise<unknown>])[] = [
  ['a taken name', ({ web }) => web.conversations.create({ name: 'second-opinion' })],
  ['a name with a space', ({ web }) => web.conversations.create({ name: 'Sec ond!' })],
  ['an unknown channel', ({ web }) => web.chat.postMessage({ channel: 'C0NOWHERE', text: 'x' })],
  ['an empty text', ({ web, id }) => web.chat.postMessage({ channel: id, text: '' })],
  ['an unknown message', ({ web, id }) => web.chat.update({ channel: id, ts: '1.000001', text: 'x' })],
  [
    'a pin twice',
    ({ web, id, ts }) =>
      web.pins.add({ channel: id, timestamp: ts }).then(() => web.pins.add({ channel: id, timestamp: ts })),
  ],
  [
    'a reaction twice',
    ({ web, id, ts }) =>
      web.reactions
        .add({ channel: id, timestamp: ts, name: 'eyes' })
        .then(() => web.reactions.add({ channel: id, timestamp: ts, name: 'eyes' })),
  ],
  ['an unknown email', ({ web }) => web.users.lookupByEmail({ email: 'nobody@nowhere.example' })],
  ['an unknown user', ({ web }) => web.users.info({ user: 'U0NOBODY' })],
  [
    'an invented trigger',
    ({ web }) =>
      web.views.open({
        trigger_id: '1.2.x',
        view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] },
      }),
  ],
];

describe('beside the Slack of emulate', () => {
  it('answers every refusal with the same word, and shows no less of what it makes', async () => {
    const [ours, other] = await Promise.all([prepared(here.web), prepared(theirs)]);
    for (const [name, call] of refusals) {
      const words = [await refusalOf(call(ours)), await refusalOf(call(other))].map((refused) => refused.error);
      expect([name, words[0]]).toEqual([name, words[1]]);
    }
    const fieldsOf = async ({ web, id }: Made) =>
      Object.keys((await web.conversations.info({ channel: id })).channel ?? {});
    const known = await fieldsOf(ours);
    const notForChannels = ['is_open', 'last_read', 'num_members'];
    expect(
      (await fieldsOf(other)).filter((field) => !known.includes(field) && !notForChannels.includes(field)),
    ).toEqual([]);
  });
});
