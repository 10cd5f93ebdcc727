/** Composition objects. https://docs.slack.dev/reference/block-kit/composition-objects */
import { all, byType, type Check, fault, fieldsOf, flag, list, oneOf, shape, string } from './check.ts';

export function plainText(most: number): Check {
  return shape({ required: { type: oneOf('plain_text'), text: string(most) }, optional: { emoji: flag } });
}

function markdownText(most: number): Check {
  return shape({ required: { type: oneOf('mrkdwn'), text: string(most) }, optional: { verbatim: flag } });
}

/** A `plain_text` or `mrkdwn` object. */
export function text(most: number): Check {
  return byType({ plain_text: plainText(most), mrkdwn: markdownText(most) });
}

export const confirm: Check = shape({
  required: { title: plainText(100), text: text(300), confirm: plainText(30), deny: plainText(30) },
  optional: { style: oneOf('primary', 'danger') },
});

/** @param words how the option's words may be written: radio buttons and checkboxes take `mrkdwn` too */
function option(words: (most: number) => Check, also: Readonly<Record<string, Check>> = {}): Check {
  return shape({
    required: { text: words(75), value: string(150) },
    optional: { description: words(75), ...also },
  });
}

export const selectOption = option(plainText);
export const overflowOption = option(plainText, { url: string(3000) });
export const choiceOption = option(text);

const optionGroup = shape({ required: { label: plainText(75), options: list(selectOption, 100) } });

const oneListOfOptions: Check = (value, at, findings) => {
  const { options, option_groups } = fieldsOf(value) ?? {};
  if ((options === undefined) === (option_groups === undefined)) {
    fault(findings, 'must define either `options` or `option_groups`', at);
  }
};

/** The fields of a menu whose options the app lists itself. */
export const optionLists = { options: list(selectOption, 100), option_groups: list(optionGroup, 100) };

export function optionsOf(value: unknown): readonly unknown[] {
  const { options, option_groups } = fieldsOf(value) ?? {};
  if (Array.isArray(options)) return options;
  return Array.isArray(option_groups) ? option_groups.flatMap((group) => fieldsOf(group)?.options ?? []) : [];
}

/** "exactly matches one of the options". */
const initialsAmongOptions: Check = (value, at, findings) => {
  const { initial_option, initial_options } = fieldsOf(value) ?? {};
  const values = new Set(optionsOf(value).map((each) => fieldsOf(each)?.value));
  const initials = [initial_option, ...(Array.isArray(initial_options) ? initial_options : [])];
  if (initials.some((each) => each !== undefined && !values.has(fieldsOf(each)?.value))) {
    fault(findings, 'initial option must match one of the options', at);
  }
};

export const menuRules = all(oneListOfOptions, initialsAmongOptions);
export const choiceRules = initialsAmongOptions;

export const conversationFilter = shape({
  optional: {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
});

export const dispatchConfig = shape({
  required: { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
});
