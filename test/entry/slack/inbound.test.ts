import fc from 'fast-check';
import { parseInbound } from '../../../src/entry/slack/inbound.ts';

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

/** As Slack documents them, with fields that the app does not read. */
const command = {
  token: 'old',
  team_id: 'T1',
  channel_id: 'C1',
  user_id: 'U1',
  command: '/sev',
  text: 'report Payments fail',
  response_url: 'https://hooks.slack.com/commands/T1/1/x',
  trigger_id: '1.2.x',
};
const user = { id: 'U1', username: 'rita', team_id: 'T1' };
const click = {
  type: 'block_actions',
  user,
  channel: { id: 'C1', name: 'eng-crossteam' },
  trigger_id: '1.2.x',
  response_url: 'https://hooks.slack.com/actions/T1/1/x',
  actions: [{ type: 'button', action_id: 'acknowledge', block_id: 'verdict', value: 'SEV-42', action_ts: '1.2' }],
};
const choice = {
  ...click,
  actions: [
    { type: 'static_select', action_id: 'change_status', selected_option: { value: 'SEV-42 Closed', text: {} } },
  ],
};
const submission = {
  type: 'view_submission',
  user,
  view: {
    id: 'V1',
    callback_id: 'open_sev',
    private_metadata: '{}',
    state: {
      values: {
        title: { value: { type: 'plain_text_input', value: 'Payments fail' } },
        owner: { value: { type: 'users_select', selected_user: null } },
        severity: { value: { type: 'radio_buttons', selected_option: { value: '2', text: {} } } },
        affects: { value: { type: 'checkboxes', selected_options: [{ value: 'integrity', text: {} }] } },
        started: { value: { type: 'datetimepicker', selected_date_time: 1795428000 } },
      },
    },
  },
};
const shortcut = { type: 'shortcut', user, callback_id: 'report_incident', trigger_id: '1.2.x' };
const messageAction = {
  ...shortcut,
  type: 'message_action',
  channel: { id: 'C1' },
  message: { text: 'Payments fail', ts: '1.2' },
  team: { id: 'T1', domain: 'example' },
};
const event = {
  type: 'event_callback',
  event_id: 'Ev1',
  event: { type: 'app_mention', user: 'U1', channel: 'C1', text: '<@B1>' },
};
const verification = { type: 'url_verification', challenge: 'abc', token: 'old' };

const sent = (payload: object) =>
  parseInbound(form, new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
const typed = (fields: Record<string, string>) => parseInbound(form, new URLSearchParams(fields).toString());
const delivered = (body: object) => parseInbound(json, JSON.stringify(body));

const without = (whole: object, path: string): object => changedAt(whole, path, undefined);

/** The same with another value at a path such as `view.state`; undefined leaves it out. */
function changedAt(whole: object, path: string, value: unknown): object {
  const copy = structuredClone(whole);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce<Record<string, unknown>>(
    (at, name) => at[name] as Record<string, unknown>,
    copy as Record<string, unknown>,
  );
  holder[last] = value;
  return copy;
}

describe('what Slack sends', () => {
  it('is a command', () => {
    const { text, channel_id } = command;
    expect(typed(command)).toMatchObject({ kind: 'command', command: { text, channel_id, user_id: 'U1' } });
  });

  it('is a command without a text', () => {
    expect(typed({ ...command, text: '' })).toMatchObject({ kind: 'command', command: { text: '' } });
  });

  it.each([click, choice, submission, shortcut, messageAction, { type: 'view_closed', user }])(
    'is an interaction: $type',
    (payload) => {
      expect(sent(payload)).toMatchObject({ kind: 'interaction', interaction: { type: payload.type } });
    },
  );

  it.each([event, verification])('is an event: $type', (body) => {
    expect(delivered(body)).toMatchObject({ kind: 'event', event: { type: body.type } });
  });

  it('is an element that the app has none of', () => {
    expect(sent({ ...click, actions: [{ type: 'timepicker', selected_time: '10:15' }] })).toBeDefined();
  });

  it('is read although Slack adds fields or a charset', () => {
    expect(parseInbound('application/json; charset=utf-8', JSON.stringify({ ...event, new_field: 1 }))).toBeDefined();
  });
});

describe('what is not of Slack’s shape', () => {
  it.each(['command', 'user_id', 'channel_id', 'trigger_id', 'response_url'])('is a command without %s', (name) => {
    const { [name]: _, ...rest }: Record<string, string> = command;
    expect(typed(rest)).toBeUndefined();
  });

  it.each([
    ['a click', click, ['user', 'user.id', 'trigger_id', 'actions', 'actions.0.action_id']],
    [
      'a choice in a menu',
      choice,
      ['actions.0.action_id', 'actions.0.selected_option', 'actions.0.selected_option.value'],
    ],
    ['a submission', submission, ['user.id', 'view', 'view.id', 'view.callback_id', 'view.state']],
    ['a shortcut', shortcut, ['user.id', 'callback_id', 'trigger_id']],
    ['a shortcut on a message', messageAction, ['channel.id', 'message.ts', 'trigger_id']],
  ])('is %s that lacks something or has something else there', (_, payload, paths) => {
    for (const path of paths) {
      expect(sent(without(payload, path))).toBeUndefined();
      expect(sent(changedAt(payload, path, 42))).toBeUndefined();
    }
  });

  it('is an event that lacks something', () => {
    for (const path of ['type', 'event_id', 'event', 'event.type']) {
      expect(delivered(without(event, path))).toBeUndefined();
      expect(delivered(changedAt(event, path, 42))).toBeUndefined();
    }
  });

  it.each([
    { ...click, actions: [] },
    { ...shortcut, type: 'unheard_of' },
    { ...command, response_url: 'nowhere' },
  ])('is %j', (payload) => expect(sent(payload)).toBeUndefined());

  it('is a body that was cut off, anywhere', () => {
    const whole = JSON.stringify(event);
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
        expect(parseInbound(json, whole.slice(0, length))).toBeUndefined();
      }),
    );
  });

  it('is never an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(form, json, ''), fc.oneof(fc.string(), fc.json()), (type, body) => {
        expect(parseInbound(type, body)).toBeUndefined();
        expect(parseInbound(form, new URLSearchParams({ payload: body }).toString())).toBeUndefined();
      }),
    );
  });
});
