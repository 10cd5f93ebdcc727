/** The fields that forms are made of. https://docs.slack.dev/reference/block-kit/blocks/input-block */
import type { KnownBlock } from '@slack/types';
import { type Severity, severities, severityLabel, severityMeaning } from '../../domain/severity';
import { cut } from '../../domain/title';
import { fieldAction, plain } from './form';

export function textField(
  id: string,
  label: string,
  about: { initial?: string | undefined; multiline?: boolean; optional?: boolean; hint?: string; max: number },
): KnownBlock {
  const initial = about.initial && cut(about.initial, about.max);
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    optional: about.optional ?? false,
    element: {
      type: 'plain_text_input',
      action_id: fieldAction,
      multiline: about.multiline ?? false,
      max_length: about.max,
      ...(initial ? { initial_value: initial } : {}),
    },
    ...(about.hint ? { hint: plain(about.hint) } : {}),
  };
}

export function personField(
  id: string,
  label: string,
  about: { initial?: string | undefined; optional?: boolean; hint?: string },
): KnownBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    optional: about.optional ?? false,
    element: {
      type: 'users_select',
      action_id: fieldAction,
      ...(about.initial ? { initial_user: about.initial } : {}),
    },
    ...(about.hint ? { hint: plain(about.hint) } : {}),
  };
}

export const severityField = (initial?: Severity): KnownBlock =>
  choiceField(
    'severity',
    'Severity',
    severities.map((severity) => ({
      value: String(severity),
      label: severityLabel(severity),
      about: severityMeaning(severity),
    })),
    initial && String(initial),
  );

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const longestDescription = 75;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly about?: string;
}

/** One of a few, all seen at once. @param initial the value of the choice that is made already */
export function choiceField(id: string, label: string, choices: readonly Choice[], initial?: string): KnownBlock {
  const options = choices.map(optionOf);
  const chosen = options.find(({ value }) => value === initial);
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element: {
      type: 'radio_buttons',
      action_id: fieldAction,
      options,
      ...(chosen ? { initial_option: chosen } : {}),
    },
  };
}

/** Any of a few, or none. */
export function choicesField(
  id: string,
  label: string,
  choices: readonly Choice[],
  initial: readonly string[],
): KnownBlock {
  const options = choices.map(optionOf);
  const chosen = options.filter(({ value }) => initial.includes(value));
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    optional: true,
    element: {
      type: 'checkboxes',
      action_id: fieldAction,
      options,
      ...(chosen.length > 0 ? { initial_options: chosen } : {}),
    },
  };
}

const optionOf = (choice: Choice) => ({
  text: plain(choice.label),
  value: choice.value,
  ...(choice.about ? { description: plain(cut(choice.about, longestDescription)) } : {}),
});

/** A moment in the reader's own zone. @param about.initial ISO 8601 UTC */
export function momentField(
  id: string,
  label: string,
  about: { initial?: string | undefined; hint: string },
): KnownBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    optional: true,
    element: {
      type: 'datetimepicker',
      action_id: fieldAction,
      ...(about.initial ? { initial_date_time: Math.floor(Date.parse(about.initial) / 1000) } : {}),
    },
    hint: plain(about.hint),
  };
}
/** One of many, from a menu. */
export const selectField = (id: string, label: string, choices: readonly Choice[], hint: string): KnownBlock => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  element: {
    type: 'static_select',
    action_id: fieldAction,
    options: choices.map(({ label: text, value }) => ({ text: plain(text), value })),
  },
  hint: plain(hint),
});
