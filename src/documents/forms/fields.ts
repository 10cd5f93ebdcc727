/** The fields that forms are made of. https://docs.slack.dev/reference/block-kit/blocks/input-block */
import type { KnownBlock } from '@slack/types';
import { severities, severityLabel, severityMeaning } from '../../domain/severity';
import { cut } from '../../domain/title';
import { fieldAction, plain } from './form';

export function textField(
  id: string,
  label: string,
  about: { initial?: string; multiline?: boolean; hint?: string; max: number },
): KnownBlock {
  const initial = about.initial && cut(about.initial, about.max);
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
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

export const severityField = (): KnownBlock =>
  choiceField(
    'severity',
    'Severity',
    severities.map((severity) => ({
      value: String(severity),
      label: severityLabel(severity),
      about: severityMeaning(severity),
    })),
  );

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const longestDescription = 75;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly about?: string;
}

/** One of a few, all seen at once. */
export function choiceField(id: string, label: string, choices: readonly Choice[]): KnownBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element: {
      type: 'radio_buttons',
      action_id: fieldAction,
      options: choices.map((choice) => ({
        text: plain(choice.label),
        value: choice.value,
        ...(choice.about ? { description: plain(cut(choice.about, longestDescription)) } : {}),
      })),
    },
  };
}
