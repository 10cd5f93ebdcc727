import type { View as ModalView } from '@slack/web-api';
import { NotPossible } from '../../../workbench/slack/refusal.ts';
import { type Heard, payloadIn, refusalOf, type SlackSite, slackSite } from './slack-site.ts';

let here: SlackSite;
beforeEach(async () => {
  here = await slackSite();
});
afterEach(() => here.close());

const plain = (text: string) => ({ type: 'plain_text', text });
const textInput = (more: object = {}, element: object = {}) => ({
  type: 'input',
  block_id: 'why',
  label: plain('Why'),
  element: { type: 'plain_text_input', action_id: 'text', ...element },
  ...more,
});
const modal = (more: object = {}) =>
  ({
    type: 'modal',
    callback_id: 'modal',
    title: plain('Title'),
    submit: plain('Go'),
    blocks: [textInput()],
    ...more,
  }) as unknown as ModalView;

/** A trigger id as the app gets it with a command. */
async function trigger(user = 'on-call'): Promise<string> {
  await here.slack.command({ user, channel: 'eng-crossteam', text: 'help' });
  return new URLSearchParams(here.heard.at(-1)?.body).get('trigger_id') ?? '';
}

const opened = async (view: ModalView = modal()) => {
  const answer = await here.web.views.open({ trigger_id: await trigger(), view });
  return String(answer.view?.id);
};

const breaches: readonly (readonly [string, object, string])[] = [
  [
    '101 blocks',
    { blocks: Array(101).fill({ type: 'divider' }) },
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
  ['no title', { title: undefined }, 'missing required field: title [json-pointer:/view]'],
  [
    'a title of 25 characters',
    { title: plain('x'.repeat(25)) },
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  [
    'a submit of 25 characters',
    { submit: plain('x'.repeat(25)) },
    'must be less than 25 characters [json-pointer:/view/submit/text]',
  ],
  [
    'a close of 25 characters',
    { close: plain('x'.repeat(25)) },
    'must be less than 25 characters [json-pointer:/view/close/text]',
  ],
  [
    '3001 characters of private metadata',
    { private_metadata: 'x'.repeat(3001) },
    'must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ],
  [
    '256 characters of callback_id',
    { callback_id: 'x'.repeat(256) },
    'must be less than 256 characters [json-pointer:/view/callback_id]',
  ],
  ['an input without a submit button', { submit: undefined }, 'missing required field: submit [json-pointer:/view]'],
  ['an unknown type', { type: 'drawer' }, 'value must be one of the allowed values [json-pointer:/view/type]'],
  [
    'a bad block',
    { blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] },
    'must be less than 151 characters [json-pointer:/view/blocks/0/text/text]',
  ],
];

describe('a modal that breaks a rule', () => {
  it.each(breaches)('is refused for %s', async (_name, more, fault) => {
    const refused = await refusalOf(opened(modal(more)));
    expect(refused).toMatchObject({ error: 'invalid_arguments' });
    expect((refused.response_metadata as { messages: string[] }).messages).toContain(`[ERROR] ${fault}`);
    expect(here.slack.views('on-call')).toEqual([]);
  });
});

describe('a trigger id', () => {
  it('opens one modal and no second', async () => {
    const trigger_id = await trigger();
    await here.web.views.open({ trigger_id, view: modal() });
    expect(await refusalOf(here.web.views.open({ trigger_id, view: modal() }))).toMatchObject({
      error: 'exchanged_trigger_id',
    });
  });

  it('is worth nothing after three seconds', async () => {
    const trigger_id = await trigger();
    here.advance(3.1);
    expect(await refusalOf(here.web.views.open({ trigger_id, view: modal() }))).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  it('cannot be made up', async () => {
    expect(await refusalOf(here.web.views.open({ trigger_id: '1.2.a', view: modal() }))).toMatchObject({
      error: 'invalid_trigger_id',
    });
  });
});

describe('an open modal', () => {
  it('is replaced by the app, unless somebody was quicker', async () => {
    const view_id = await opened();
    const { view } = await here.web.views.update({ view_id, view: modal({ title: plain('New') }) });
    expect(here.slack.views('on-call')).toMatchObject([{ id: view_id, title: { text: 'New' } }]);
    const stale = here.web.views.update({ view_id, hash: 'old', view: modal() });
    expect(await refusalOf(stale)).toMatchObject({ error: 'hash_conflict' });
    await here.web.views.update({ view_id, hash: String(view?.hash), view: modal() });
  });

  it('holds at most two more on top of it', async () => {
    const pushing = async (got: Heard) => {
      const { trigger_id, type } = payloadIn(got);
      if (type === 'block_actions') await here.web.views.push({ trigger_id, view: modal({ blocks: [more] }) });
      return {};
    };
    const more = { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: plain('More') }] };
    await opened(modal({ blocks: [more] }));
    here.answer = pushing;
    const top = () => (here.slack.views('on-call').at(-1) as { id: string }).id;
    await here.slack.action({ user: 'on-call', viewId: top(), actionId: 'more' });
    await here.slack.action({ user: 'on-call', viewId: top(), actionId: 'more' });
    expect(here.slack.views('on-call')).toHaveLength(3);
    const last = await here.slack.action({ user: 'on-call', viewId: top(), actionId: 'more' });
    expect(last).toMatchObject({ status: 502, body: expect.stringContaining('push_limit_reached') });
  });

  it('remembers what was chosen in it', async () => {
    const menu = {
      type: 'static_select',
      action_id: 'level',
      options: ['1', '2'].map((value) => ({ text: plain(`SEV ${value}`), value })),
    };
    const viewId = await opened(
      modal({
        blocks: [
          { type: 'section', block_id: 'pick', text: plain('Pick'), accessory: menu },
          textInput({ optional: true }),
        ],
      }),
    );
    await here.slack.action({ user: 'on-call', viewId, actionId: 'level', value: 'SEV 2' });
    const clicked = payloadIn(here.heard.at(-1));
    expect(clicked.actions).toMatchObject([
      { action_id: 'level', block_id: 'pick', type: 'static_select', selected_option: { value: '2' } },
    ]);
    await here.slack.submit({ user: 'on-call', viewId, values: {} });
    expect(payloadIn(here.heard.at(-1)).view.state.values).toEqual({
      pick: { level: { type: 'static_select', selected_option: { text: plain('SEV 2'), value: '2' } } },
      why: { text: { type: 'plain_text_input', value: null } },
    });
  });

  it('tells the app of being closed only if it asked', async () => {
    await here.slack.closeView('on-call', await opened());
    expect(here.heard).toHaveLength(1);
    await here.slack.closeView('on-call', await opened(modal({ notify_on_close: true })));
    expect(payloadIn(here.heard.at(-1))).toMatchObject({ type: 'view_closed', is_cleared: false });
  });
});

describe('a submission', () => {
  it('is not sent while a required input is empty, too short or too long', async () => {
    const viewId = await opened(modal({ blocks: [textInput({}, { min_length: 3, max_length: 5 })] }));
    for (const Why of ['', 'ab', 'abcdef']) {
      await expect(here.slack.submit({ user: 'on-call', viewId, values: { Why } })).rejects.toThrow(NotPossible);
    }
    await expect(here.slack.submit({ user: 'on-call', viewId, values: { Wherefore: 'x' } })).rejects.toThrow(
      'no input called Wherefore',
    );
    expect(here.heard).toHaveLength(1);
  });

  it('keeps the modal open with the errors that the app names', async () => {
    const viewId = await opened();
    here.answer = () => ({ body: { response_action: 'errors', errors: { why: 'Say more' } } });
    await here.slack.submit({ user: 'on-call', viewId, values: { Why: 'x' } });
    expect(here.slack.views('on-call')).toMatchObject([{ id: viewId, errors: { why: 'Say more' } }]);
  });

  it('puts the next modal in place or on top, or clears all, as the app says', async () => {
    const viewId = await opened();
    here.answer = () => ({ body: { response_action: 'push', view: modal({ title: plain('Second') }) } });
    await here.slack.submit({ user: 'on-call', viewId, values: { Why: 'x' } });
    const second = here.slack.views('on-call').at(-1) as { id: string; previous_view_id: string };
    expect(second).toMatchObject({ title: { text: 'Second' }, previous_view_id: viewId, root_view_id: viewId });
    here.answer = () => ({ body: { response_action: 'update', view: modal({ title: plain('Third') }) } });
    await here.slack.submit({ user: 'on-call', viewId: second.id, values: { Why: 'x' } });
    expect(here.slack.views('on-call').at(-1)).toMatchObject({ id: second.id, title: { text: 'Third' } });
    here.answer = () => ({ body: { response_action: 'clear' } });
    await here.slack.submit({ user: 'on-call', viewId: second.id, values: { Why: 'x' } });
    expect(here.slack.views('on-call')).toEqual([]);
  });

  it('that the app answers badly leaves the modal as it is', async () => {
    const viewId = await opened();
    here.answer = () => ({ body: { response_action: 'update', view: modal({ title: plain('x'.repeat(25)) }) } });
    const reply = await here.slack.submit({ user: 'on-call', viewId, values: { Why: 'x' } });
    expect(reply.error).toBe('invalid_arguments');
    expect(here.slack.views('on-call')).toMatchObject([{ id: viewId, title: { text: 'Title' } }]);
  });

  it('is impossible for anybody else', async () => {
    const viewId = await opened();
    await expect(here.slack.submit({ user: 'engineer', viewId, values: { Why: 'x' } })).rejects.toThrow(
      'no open modal',
    );
  });
});
