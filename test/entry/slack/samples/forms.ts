/** Forms that were sent or closed. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
import type { ModalView } from '@slack/types';
import { by } from './sender.ts';

const text = (words: string) => ({ type: 'plain_text', text: words, emoji: true }) as const;
const option = (value: string) => ({ text: text(value), value });
const field = (value: object) => ({ value });

const view = (callback_id: string, values: object | undefined) => ({
  id: 'V0VIEW',
  team_id: 'T0TEAM',
  app_id: 'A0SEV',
  app_installed_team_id: 'T0TEAM',
  bot_id: 'B0SEV',
  hash: '1795428000.abc',
  previous_view_id: null,
  root_view_id: 'V0VIEW',
  state: values ? { values } : {},
  ...({
    type: 'modal',
    callback_id,
    title: text('Open a SEV'),
    submit: text('Open'),
    close: text('Cancel'),
    private_metadata: '{"channelId":"C0SEV1"}',
    blocks: [
      {
        type: 'input',
        block_id: 'title',
        label: text('Title'),
        element: { type: 'plain_text_input', action_id: 'value' },
      },
    ],
    clear_on_close: false,
    notify_on_close: false,
    external_id: '',
  } satisfies ModalView),
});

const submission = (callback_id: string, values: object | undefined) => ({
  type: 'view_submission',
  ...by,
  trigger_id: '13345224609.738474920.8088930838d88f008e0',
  view: view(callback_id, values),
  response_urls: [],
  is_enterprise_install: false,
  enterprise: null,
});

/** All that the form to open a SEV asks. */
const opening = submission('open-sev', {
  title: field({ type: 'plain_text_input', value: 'Payments fail' }),
  severity: field({ type: 'static_select', selected_option: option('2') }),
  known: field({ type: 'plain_text_input', value: null }),
  owner: field({ type: 'users_select', selected_user: 'U0OMAR' }),
  impact: field({ type: 'plain_text_input', value: 'All cards are refused' }),
  'impact-started': field({ type: 'datetimepicker', selected_date_time: 1795428000 }),
  affects: field({ type: 'checkboxes', selected_options: [option('availability')] }),
  audience: field({ type: 'checkboxes', selected_options: [] }),
  invited: field({ type: 'multi_users_select', selected_users: ['U0RITA'] }),
});

/** Every field that Slack has, of a form that the app has not. */
const unknown = submission('of_another_version', {
  a: { b: { type: 'plain_text_input', value: 'x' } },
  c: { d: { type: 'number_input', value: '42' } },
  e: { f: { type: 'email_text_input', value: 'erin@example.com' } },
  g: { h: { type: 'url_text_input', value: 'https://example.com' } },
  i: { j: { type: 'rich_text_input', rich_text_value: { type: 'rich_text', elements: [] } } },
  k: { l: { type: 'datepicker', selected_date: '2026-11-24' } },
  m: { n: { type: 'timepicker', selected_time: '10:15' } },
  o: { p: { type: 'channels_select', selected_channel: 'C0SEV1' } },
  q: { r: { type: 'multi_channels_select', selected_channels: ['C0SEV1'] } },
  s: { t: { type: 'conversations_select', selected_conversation: 'D0ERIN' } },
  u: { v: { type: 'multi_conversations_select', selected_conversations: ['D0ERIN'] } },
  w: { x: { type: 'radio_buttons', selected_option: null } },
  y: { z: { type: 'file_input', files: [{ id: 'F0GRAPH' }] } },
});

export const forms: readonly (readonly [name: string, payload: object])[] = [
  ['the form to open a SEV', opening],
  ['a form of another version', unknown],
  ['a form without fields', submission('of_another_version', undefined)],
  [
    'a form that was closed',
    { type: 'view_closed', ...by, view: view('open-sev', {}), is_cleared: false, is_enterprise_install: false },
  ],
];
