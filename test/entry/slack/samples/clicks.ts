/**
 * Clicks in messages, forms and the Home tab, one with each element that can be clicked.
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
import type { HomeView, ModalView, PlainTextElement } from '@slack/types';
import { by } from './sender.ts';

const text = (words: string): PlainTextElement => ({ type: 'plain_text', text: words, emoji: true });
const option = (value: string) => ({ text: text(value), value });
const of = (type: string, action_id: string, rest: object) => ({
  type,
  action_id,
  block_id: 'x4Ab',
  action_ts: '1795428000.123456',
  ...rest,
});

/** Buttons and menus that the app has. */
const ownActions = [
  of('button', 'acknowledge', { text: text('Acknowledge'), value: 'SEV-1', style: 'primary' }),
  of('button', 'severity', { text: text('Severity'), value: 'SEV-1' }),
  of('button', 'help', { text: text('Help') }),
  of('static_select', 'change_status', { selected_option: option('SEV-1 Closed'), placeholder: text('Status') }),
];

/** Elements that the app has none of, or whose clicks mean nothing to it. */
const otherActions = [
  of('button', 'of_another_version', { text: text('Go'), value: 'x' }),
  of('overflow', 'more', { selected_option: option('edit') }),
  of('static_select', 'sort', { selected_option: option('newest'), initial_option: option('oldest') }),
  of('multi_static_select', 'many', { selected_options: [option('a'), option('b')] }),
  of('external_select', 'service', { selected_option: option('payments') }),
  of('multi_external_select', 'services', { selected_options: [option('payments')] }),
  of('users_select', 'who', { selected_user: 'U0OMAR' }),
  of('multi_users_select', 'whom', { selected_users: ['U0OMAR'] }),
  of('channels_select', 'where', { selected_channel: 'C0SEV1' }),
  of('multi_channels_select', 'wheres', { selected_channels: ['C0SEV1'] }),
  of('conversations_select', 'talk', { selected_conversation: 'D0ERIN' }),
  of('multi_conversations_select', 'talks', { selected_conversations: ['D0ERIN'] }),
  of('datepicker', 'day', { selected_date: '2026-11-24', initial_date: '2026-11-23' }),
  of('timepicker', 'time', { selected_time: '10:15' }),
  of('datetimepicker', 'moment', { selected_date_time: 1795428000 }),
  of('checkboxes', 'affects', { selected_options: [option('integrity')] }),
  of('radio_buttons', 'level', { selected_option: option('2') }),
  of('plain_text_input', 'typed', { value: 'Payments' }),
  of('number_input', 'count', { value: '42' }),
  of('email_text_input', 'mail', { value: 'erin@example.com' }),
  of('url_text_input', 'link', { value: 'https://example.com' }),
  of('rich_text_input', 'rich', { rich_text_value: { type: 'rich_text', elements: [] } }),
  of('workflow_button', 'run', {
    text: text('Run'),
    workflow: { trigger: { url: 'https://slack.com/shortcuts/Ft0' } },
  }),
];

const click = {
  type: 'block_actions',
  ...by,
  trigger_id: '13345224609.738474920.8088930838d88f008e0',
  enterprise: null,
  is_enterprise_install: false,
};

const inMessage = (action: object) => ({
  ...click,
  container: {
    type: 'message',
    message_ts: '1795428000.000100',
    channel_id: 'C0SEV1',
    is_ephemeral: false,
  },
  channel: { id: 'C0SEV1', name: 'sev-1-payments' },
  message: {
    type: 'message',
    bot_id: 'B0SEV',
    user: 'U0BOT',
    team: 'T0TEAM',
    app_id: 'A0SEV',
    text: 'SEV-1',
    ts: '1795428000.000100',
    blocks: [{ type: 'actions', block_id: 'x4Ab', elements: [] }],
  },
  state: { values: {} },
  response_url: 'https://hooks.slack.com/actions/T0TEAM/1/x',
  actions: [action],
});

const given = {
  id: 'V0VIEW',
  team_id: 'T0TEAM',
  app_id: 'A0SEV',
  app_installed_team_id: 'T0TEAM',
  bot_id: 'B0SEV',
  hash: '1795428000.abc',
  previous_view_id: null,
  root_view_id: 'V0VIEW',
  state: { values: { x4Ab: { who: { type: 'users_select', selected_user: 'U0OMAR' } } } },
};

const inForm = (action: object) => ({
  ...click,
  container: { type: 'view', view_id: 'V0VIEW' },
  view: {
    ...given,
    ...({
      type: 'modal',
      title: text('Timeline'),
      blocks: [],
      callback_id: 'timeline',
      private_metadata: '{"issueKey":"SEV-1","channelId":"C0SEV1"}',
      close: text('Close'),
      submit: text('Send'),
      clear_on_close: false,
      notify_on_close: false,
      external_id: '',
    } satisfies ModalView),
  },
  actions: [action],
});

const inHome = (action: object) => ({
  ...click,
  container: { type: 'view', view_id: 'V0VIEW' },
  view: {
    ...given,
    ...({ type: 'home', blocks: [], callback_id: '', private_metadata: '', external_id: '' } satisfies HomeView),
  },
  actions: [action],
});

/** In a message that was only shown to one person, there is no message. */
const inEphemeral = (action: object) => {
  const { message: _, ...rest } = inMessage(action);
  return { ...rest, container: { ...rest.container, is_ephemeral: true } };
};

export const clicks: readonly (readonly [name: string, payload: object])[] = [
  ...[...ownActions, ...otherActions].flatMap((action) => [
    [`${action.type} in a message`, inMessage(action)] as const,
    [`${action.type} in a form`, inForm(action)] as const,
    [`${action.type} in the Home tab`, inHome(action)] as const,
  ]),
  ['button in an ephemeral message', inEphemeral(ownActions[0] ?? {})],
];
