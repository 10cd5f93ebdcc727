import type { KnownBlock } from '@slack/web-api';
import { refusalOf, type SlackSite, slackSite } from './slack-site.ts';

let here: SlackSite;
beforeAll(async () => {
  here = await slackSite();
});
afterAll(() => here.close());
beforeEach(() => here.advance(600));

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const long = (length: number) => 'x'.repeat(length);
const button = (more: object = {}) => ({ type: 'button', action_id: 'go', text: plain('Go'), ...more });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const section = (more: object = {}) => ({ type: 'section', text: mrkdwn('Words'), ...more });
const option = (value: string, text = value) => ({ text: plain(text), value });
const menu = (more: object) => actions({ type: 'static_select', action_id: 'menu', ...more });
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
const input = (element: object, more: object = {}) => ({ type: 'input', label: plain('Label'), element, ...more });

async function post(blocks: unknown): Promise<unknown> {
  const channel = here.slack.facts().channels.reports.id;
  return here.web.chat.postMessage({ channel, text: 'fallback', blocks: blocks as KnownBlock[] });
}

const breaches: readonly (readonly [string, unknown[], string])[] = [
  ['51 blocks', many(51, () => ({ type: 'divider' })), 'no more than 50 items allowed [json-pointer:/blocks]'],
  ['an unknown block', [{ type: 'sections' }], 'unsupported type: sections [json-pointer:/blocks/0/type]'],
  ['a block without a type', [{ text: plain('x') }], 'missing required field: type [json-pointer:/blocks/0]'],
  [
    'an unknown element',
    [actions({ type: 'knob' })],
    'unsupported type: knob [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'a text field among actions',
    [actions({ type: 'plain_text_input', action_id: 'a' })],
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    '3001 characters in a section',
    [section({ text: mrkdwn(long(3001)) })],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'an empty section text',
    [section({ text: mrkdwn('') })],
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'a section without text or fields',
    [{ type: 'section' }],
    'must define either `text` or `fields` [json-pointer:/blocks/0]',
  ],
  [
    '11 fields',
    [section({ fields: many(11, () => mrkdwn('x')) })],
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    '2001 characters in a field',
    [section({ fields: [mrkdwn(long(2001))] })],
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    '151 characters in a header',
    [{ type: 'header', text: plain(long(151)) }],
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'markdown in a header',
    [{ type: 'header', text: mrkdwn('x') }],
    'value must be one of the allowed values [json-pointer:/blocks/0/text/type]',
  ],
  ['a raw string for a text', [section({ text: 'x' })], 'missing required field: type [json-pointer:/blocks/0/text]'],
  [
    'a property that Slack does not know',
    [section({ colour: 'red' })],
    'invalid additional property: colour [json-pointer:/blocks/0]',
  ],
  [
    'emoji on markdown',
    [section({ text: { ...mrkdwn('x'), emoji: true } })],
    'invalid additional property: emoji [json-pointer:/blocks/0/text]',
  ],
  [
    '76 characters on a button',
    [actions(button({ text: plain(long(76)) }))],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    '2001 characters in a value',
    [actions(button({ value: long(2001) }))],
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    '256 characters in an action_id',
    [actions(button({ action_id: long(256) }))],
    'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  ],
  [
    '256 characters in a block_id',
    [section({ block_id: long(256) })],
    'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
  ],
  [
    'an unknown button style',
    [actions(button({ style: 'huge' }))],
    'value must be one of the allowed values [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'a button without text',
    [actions({ type: 'button', action_id: 'a' })],
    'missing required field: text [json-pointer:/blocks/0/elements/0]',
  ],
  [
    '26 elements in actions',
    [actions(...many(26, (index) => button({ action_id: `a${index}` })))],
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  ['no element in actions', [actions()], 'no less than 1 items allowed [json-pointer:/blocks/0/elements]'],
  [
    '11 elements in a context',
    [{ type: 'context', elements: many(11, () => mrkdwn('x')) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'a button in a context',
    [{ type: 'context', elements: [button()] }],
    'unsupported type: button [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'an action_id twice in a block',
    [actions(button(), button())],
    'action_id already exists: go [json-pointer:/blocks/0]',
  ],
  [
    'a block_id twice',
    [section({ block_id: 'b' }), section({ block_id: 'b' })],
    'block_id already exists: b [json-pointer:/blocks]',
  ],
  [
    '101 options',
    [menu({ options: many(101, (index) => option(`${index}`)) })],
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    '76 characters in an option',
    [menu({ options: [option('a', long(76))] })],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
  ],
  [
    '151 characters in an option value',
    [menu({ options: [option(long(151), 'a')] })],
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
  ],
  [
    'a menu without options',
    [menu({})],
    'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'an initial option that is not offered',
    [menu({ options: [option('a')], initial_option: option('b') })],
    'initial option must match one of the options [json-pointer:/blocks/0/elements/0]',
  ],
  [
    '151 characters in a placeholder',
    [menu({ options: [option('a')], placeholder: plain(long(151)) })],
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]',
  ],
  [
    '6 entries in an overflow menu',
    [actions({ type: 'overflow', action_id: 'o', options: many(6, (index) => option(`${index}`)) })],
    'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    '11 checkboxes',
    [actions({ type: 'checkboxes', action_id: 'c', options: many(11, (index) => option(`${index}`)) })],
    'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'a date that is none',
    [actions({ type: 'datepicker', action_id: 'd', initial_date: '2026-13-01' })],
    'must be a date as YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
  ],
  [
    'a person that is none',
    [actions({ type: 'users_select', action_id: 'u', initial_user: 'rita' })],
    'must be a user id [json-pointer:/blocks/0/elements/0/initial_user]',
  ],
  [
    'an incomplete confirmation',
    [actions(button({ confirm: { title: plain('Sure?'), text: plain('?'), confirm: plain('Yes') } }))],
    'missing required field: deny [json-pointer:/blocks/0/elements/0/confirm]',
  ],
  [
    '2001 characters in an input label',
    [input({ type: 'plain_text_input' }, { label: plain(long(2001)) })],
    'must be less than 2001 characters [json-pointer:/blocks/0/label/text]',
  ],
  [
    'an image without alt text',
    [{ type: 'image', image_url: 'https://example.com/a.png' }],
    'missing required field: alt_text [json-pointer:/blocks/0]',
  ],
  [
    'two inputs with the focus',
    [
      input({ type: 'plain_text_input', focus_on_load: true }),
      input({ type: 'plain_text_input', focus_on_load: true }),
    ],
    'only one element may have focus_on_load [json-pointer:/blocks]',
  ],
];

describe('a message that breaks a rule of Block Kit', () => {
  it.each(breaches)('is refused for %s', async (_name, blocks, fault) => {
    const refused = await refusalOf(post(blocks));
    expect(refused).toMatchObject({ error: 'invalid_blocks' });
    expect((refused.response_metadata as { messages: string[] }).messages).toContain(`[ERROR] ${fault}`);
  });

  it('leaves nothing behind', async () => {
    const { id } = here.slack.facts().channels.reports;
    expect((await here.web.conversations.history({ channel: id })).messages).toEqual([]);
  });

  it('is told apart from blocks that are no list at all', async () => {
    expect(await refusalOf(post('{'))).toMatchObject({ error: 'invalid_blocks_format' });
  });

  it('is answered 501 for a block that only the workbench does not know', async () => {
    await expect(post([{ type: 'video' }])).rejects.toThrow();
    expect(here.unmodelled).toContain('the Block Kit type video');
  });
});

describe('a message within the rules', () => {
  it('is posted at every limit, with ids made up where the app gave none', async () => {
    const { id } = here.slack.facts().channels.reports;
    const groups = [{ label: plain('Group'), options: [option('a')] }];
    const posted = await here.web.chat.postMessage({
      channel: id,
      text: '',
      blocks: [
        { type: 'header', text: plain(long(150)) },
        section({ text: mrkdwn(long(3000)), accessory: { type: 'users_select' } }),
        section({ fields: many(10, () => mrkdwn(long(2000))) }),
        actions(...many(25, (index) => button({ action_id: `a${index}`, value: long(2000), text: plain(long(75)) }))),
        menu({ option_groups: groups, initial_option: option('a') }),
        { type: 'context', elements: many(10, () => mrkdwn('x')) },
        { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'A' },
        input({ type: 'plain_text_input', multiline: true, max_length: 3000 }, { optional: true, hint: plain('Hint') }),
        { type: 'divider' },
      ] as KnownBlock[],
    });
    const blocks = posted.message?.blocks as { block_id: string; accessory?: { action_id: string } }[];
    expect(blocks.every((block) => block.block_id.length > 0)).toBe(true);
    expect(blocks[1]?.accessory?.action_id).toEqual(expect.any(String));
  });
});
