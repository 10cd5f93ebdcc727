/** Shortcuts and what else Slack may send to where people interact. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
import { by } from './sender.ts';

const made = {
  ...by,
  action_ts: '1795428000.123456',
  trigger_id: '13345224609.738474920.8088930838d88f008e0',
  is_enterprise_install: false,
  enterprise: null,
};

const globalShortcut = { ...made, type: 'shortcut', callback_id: 'report_incident' };

const messageShortcut = {
  ...made,
  type: 'message_action',
  callback_id: 'report_message',
  channel: { id: 'C0TALK', name: 'payments' },
  message_ts: '1795428000.000100',
  message: {
    client_msg_id: '7d1f0a3e-2b7b-4d6e-9f3c-0d5a6c1b2e3f',
    type: 'message',
    text: 'Payments fail <@U0OMAR>',
    user: 'U0RITA',
    ts: '1795428000.000100',
    team: 'T0TEAM',
    blocks: [{ type: 'rich_text', block_id: 'd7eJ', elements: [{ type: 'rich_text_section', elements: [] }] }],
  },
  response_url: 'https://hooks.slack.com/app/T0TEAM/1/x',
};

const botMessage = {
  ...messageShortcut,
  message: { type: 'message', subtype: 'bot_message', text: 'Alert', ts: '1795428000.000100', bot_id: 'B0ALERT' },
};

export const shortcuts: readonly (readonly [name: string, payload: object])[] = [
  ['a global shortcut', globalShortcut],
  ['a shortcut on a message', messageShortcut],
  ["a shortcut on a bot's message", botMessage],
  [
    'a shortcut that adds to the timeline',
    { ...messageShortcut, callback_id: 'add_to_timeline', channel: { id: 'C0SEV1', name: 'sev-1' } },
  ],
  ['a global shortcut of another version', { ...globalShortcut, callback_id: 'of_another_version' }],
  ['a shortcut on a message of another version', { ...messageShortcut, callback_id: 'of_another_version' }],
  [
    'a question for options',
    {
      type: 'block_suggestion',
      ...by,
      container: { type: 'view', view_id: 'V0VIEW' },
      action_id: 'service',
      block_id: 'x4Ab',
      value: 'pay',
    },
  ],
  [
    'a button of the old kind',
    {
      type: 'interactive_message',
      ...by,
      callback_id: 'old',
      actions: [{ name: 'yes', type: 'button', value: 'yes' }],
      channel: { id: 'C0SEV1', name: 'sev-1' },
      action_ts: '1795428000.123456',
      message_ts: '1795428000.000100',
      attachment_id: '1',
      response_url: 'https://hooks.slack.com/actions/T0TEAM/1/x',
      trigger_id: '1.2.x',
    },
  ],
  ...['dialog_submission', 'dialog_cancellation', 'dialog_suggestion', 'workflow_step_edit'].map(
    (type) =>
      [
        `${type}`,
        { type, ...by, callback_id: 'old', channel: { id: 'C0SEV1', name: 'sev-1' }, action_ts: '1.2' },
      ] as const,
  ),
];

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export const slashCommand: Readonly<Record<string, string>> = {
  token: 'Jhj5dZrVaK7ZwHHjRyZWjbDl',
  team_id: 'T0TEAM',
  team_domain: 'example',
  enterprise_id: 'E0ORG',
  enterprise_name: 'Example',
  channel_id: 'C0REPORTS',
  channel_name: 'incidents',
  user_id: 'U0ERIN',
  user_name: 'erin',
  command: '/sev',
  text: 'report Payments fail',
  response_url: 'https://hooks.slack.com/commands/T0TEAM/1/x',
  trigger_id: '13345224609.738474920.8088930838d88f008e0',
  api_app_id: 'A0SEV',
  is_enterprise_install: 'false',
};
