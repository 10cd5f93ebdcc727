/** Block elements. https://docs.slack.dev/reference/block-kit/block-elements */
import { all, type Check, flag, integer, list, matching, oneOf, type Shape, shape, string } from './check.ts';
import {
  choiceOption,
  choiceRules,
  confirm,
  conversationFilter,
  dispatchConfig,
  menuRules,
  optionLists,
  overflowOption,
  plainText,
  selectOption,
} from './composition.ts';

const actionId = { action_id: string(255) };
const placeholder = { placeholder: plainText(150) };
const focus = { focus_on_load: flag };
const userId = matching(/^[UW][A-Z0-9]+$/, 'must be a user id');
const channelId = matching(/^[CDG][A-Z0-9]+$/, 'must be a conversation id');
const date = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a date as YYYY-MM-DD');
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:mm');

function element(type: string, { required = {}, optional = {} }: Shape = {}): Check {
  return shape({ required: { type: oneOf(type), ...required }, optional: { ...actionId, ...optional } });
}

function menu(type: string, optional: Readonly<Record<string, Check>>): Check {
  return element(type, { optional: { ...placeholder, ...focus, confirm, ...optional } });
}

function multiMenu(type: string, optional: Readonly<Record<string, Check>>): Check {
  return menu(type, { max_selected_items: integer(1, 1000), ...optional });
}

function field(
  type: string,
  optional: Readonly<Record<string, Check>>,
  required: Readonly<Record<string, Check>> = {},
): Check {
  return element(type, {
    required,
    optional: { ...placeholder, ...focus, dispatch_action_config: dispatchConfig, ...optional },
  });
}

export const button = element('button', {
  required: { text: plainText(75) },
  optional: {
    url: string(3000),
    value: string(2000),
    style: oneOf('primary', 'danger'),
    confirm,
    accessibility_label: string(75),
  },
});

export const image = shape({
  required: { type: oneOf('image'), alt_text: string(2000) },
  optional: { image_url: string(3000), slack_file: shape({ optional: { id: string(255), url: string(3000) } }) },
});

const choices = { optional: { confirm, ...focus } };

/** Elements with which a person chooses something. */
export const choosers: Readonly<Record<string, Check>> = {
  static_select: all(menu('static_select', { ...optionLists, initial_option: selectOption }), menuRules),
  users_select: menu('users_select', { initial_user: userId }),
  conversations_select: menu('conversations_select', {
    initial_conversation: channelId,
    default_to_current_conversation: flag,
    response_url_enabled: flag,
    filter: conversationFilter,
  }),
  channels_select: menu('channels_select', { initial_channel: channelId, response_url_enabled: flag }),
  multi_static_select: all(
    multiMenu('multi_static_select', { ...optionLists, initial_options: list(selectOption, 100) }),
    menuRules,
  ),
  multi_users_select: multiMenu('multi_users_select', { initial_users: list(userId, 1000) }),
  multi_conversations_select: multiMenu('multi_conversations_select', {
    initial_conversations: list(channelId, 1000),
    default_to_current_conversation: flag,
    filter: conversationFilter,
  }),
  multi_channels_select: multiMenu('multi_channels_select', { initial_channels: list(channelId, 1000) }),
  datepicker: menu('datepicker', { initial_date: date }),
  timepicker: menu('timepicker', { initial_time: time, timezone: string(255) }),
  datetimepicker: element('datetimepicker', {
    optional: { initial_date_time: integer(1_000_000_000, 9_999_999_999), ...choices.optional },
  }),
  checkboxes: all(
    element('checkboxes', {
      required: { options: list(choiceOption, 10) },
      optional: { initial_options: list(choiceOption, 10), ...choices.optional },
    }),
    choiceRules,
  ),
  radio_buttons: all(
    element('radio_buttons', {
      required: { options: list(choiceOption, 10) },
      optional: { initial_option: choiceOption, ...choices.optional },
    }),
    choiceRules,
  ),
};

export const overflow = element('overflow', { required: { options: list(overflowOption, 5) }, optional: { confirm } });

/** Elements into which a person types; only in an `input` block. */
export const typedFields: Readonly<Record<string, Check>> = {
  plain_text_input: field('plain_text_input', {
    initial_value: string(3000, 0),
    multiline: flag,
    min_length: integer(0, 3000),
    max_length: integer(1, 3000),
  }),
  number_input: field(
    'number_input',
    { initial_value: string(255), min_value: string(255), max_value: string(255) },
    { is_decimal_allowed: flag },
  ),
  email_text_input: field('email_text_input', { initial_value: string(3000, 0) }),
  url_text_input: field('url_text_input', { initial_value: string(3000, 0) }),
};

export const unmodelledElements = [
  'external_select',
  'multi_external_select',
  'rich_text_input',
  'file_input',
  'workflow_button',
  'feedback_buttons',
  'icon_button',
  'url_source',
];
