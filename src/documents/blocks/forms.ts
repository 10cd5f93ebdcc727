/** The forms that open on a click. Slack limits a title to 24 characters. https://docs.slack.dev/reference/views/modal-views */
import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import { severities, severityLabel, severityMeaning } from '../../domain/severity';
import { viewIds } from './action-ids';

/** What a form remembers between its opening and its submission. */
export interface FormOrigin {
  readonly issueKey?: string | undefined;
  /** Where to answer its author privately. */
  readonly channelId?: string | undefined;
  readonly permalink?: string | undefined;
}

/** Every field's value stands under its block's id, in this action. */
export const fieldAction = 'value';

const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text });

interface Form {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly origin: FormOrigin;
  readonly blocks: readonly KnownBlock[];
}

const form = ({ id, title, submit, origin, blocks }: Form): ModalView => ({
  type: 'modal',
  callback_id: id,
  title: plain(title),
  submit: plain(submit),
  close: plain('Cancel'),
  private_metadata: JSON.stringify(origin),
  blocks: [...blocks],
});

function textField(
  id: string,
  label: string,
  about: { initial?: string; multiline?: boolean; hint?: string; max: number },
): KnownBlock {
  const initial = about.initial?.slice(0, about.max);
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

function personField(
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

function severityField(): KnownBlock {
  return {
    type: 'input',
    block_id: 'severity',
    label: plain('Severity'),
    element: {
      type: 'radio_buttons',
      action_id: fieldAction,
      options: severities.map((severity) => ({
        text: plain(severityLabel(severity)),
        description: plain(severityMeaning(severity).slice(0, 75)),
        value: String(severity),
      })),
    },
  };
}

export const reportForm = (origin: FormOrigin, text?: string): ModalView =>
  form({
    id: viewIds.report,
    title: 'Report an incident',
    submit: 'Report',
    origin,
    blocks: [
      textField('text', 'What do you suspect?', {
        multiline: true,
        max: 3000,
        hint: 'What you see, since when, and who is affected. The on-call is told at once.',
        ...(text ? { initial: text } : {}),
      }),
    ],
  });

export const openSevForm = (
  origin: FormOrigin,
  prefilled: { title?: string | undefined; onCallUserId?: string | undefined },
): ModalView =>
  form({
    id: viewIds.openSev,
    title: 'Open a SEV',
    submit: 'Open the SEV',
    origin,
    blocks: [
      textField('title', 'Title', { max: 255, ...(prefilled.title ? { initial: prefilled.title } : {}) }),
      severityField(),
      personField('owner', 'Owner', {
        initial: prefilled.onCallUserId,
        optional: true,
        hint: 'Ensures that progress is made. The on-call, unless somebody else is better suited.',
      }),
    ],
  });

export const assignForm = (origin: FormOrigin): ModalView =>
  form({
    id: viewIds.assign,
    title: 'Assign',
    submit: 'Assign',
    origin,
    blocks: [personField('investigator', 'Investigator', { hint: 'Assesses whether this is an incident.' })],
  });

export const declineForm = (origin: FormOrigin): ModalView =>
  form({
    id: viewIds.decline,
    title: 'Not an incident',
    submit: 'Not an incident',
    origin,
    blocks: [textField('reason', 'Reason', { multiline: true, max: 1000, hint: 'The reporter reads this.' })],
  });

export const mitigatedForm = (origin: FormOrigin): ModalView =>
  form({
    id: viewIds.mitigated,
    title: 'Mitigated',
    submit: 'Mitigated',
    origin,
    blocks: [textField('text', 'How was it mitigated?', { multiline: true, max: 3000 })],
  });

export const followUpForm = (origin: FormOrigin): ModalView =>
  form({
    id: viewIds.followUp,
    title: 'Add a follow-up',
    submit: 'Add',
    origin,
    blocks: [
      textField('title', 'What is to be done?', { max: 255 }),
      {
        type: 'input',
        block_id: 'priority',
        label: plain('Priority'),
        element: {
          type: 'radio_buttons',
          action_id: fieldAction,
          options: [
            { text: plain('High'), description: plain('Must be done before the SEV can be closed.'), value: 'high' },
            { text: plain('Low'), description: plain('Worth doing; does not keep the SEV open.'), value: 'low' },
          ],
        },
      },
      personField('assignee', 'Assignee', { optional: true }),
    ],
  });
