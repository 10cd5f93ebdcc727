/** The pieces of a form. Slack limits a title to 24 characters. https://docs.slack.dev/reference/views/modal-views */
import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import type { FormName, FormOrigin } from '../../domain/form';

/** Every field's value stands under its block's id, in this action. */
export const fieldAction = 'value';

export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text });

interface Form {
  /** Slack gives it back as `callback_id` when the form is submitted. */
  readonly name: FormName;
  readonly title: string;
  readonly submit: string;
  readonly origin: FormOrigin;
  readonly blocks: readonly KnownBlock[];
}

export const form = ({ name, title, submit, origin, blocks }: Form): ModalView => ({
  type: 'modal',
  callback_id: name,
  title: plain(title),
  submit: plain(submit),
  close: plain('Cancel'),
  private_metadata: JSON.stringify(origin),
  blocks: [...blocks],
});

/** Shown at once, in the place of a form whose contents are still looked up. */
export const loadingForm = (title: string): ModalView => ({
  type: 'modal',
  title: plain(title),
  close: plain('Cancel'),
  blocks: [{ type: 'section', text: plain('Loading…') }],
});

/** Something to read, in the place of a form. @param text mrkdwn, at most 3,000 characters */
export const readingPage = (title: string, text: string): ModalView => ({
  type: 'modal',
  title: plain(title),
  close: plain('Close'),
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
});

/** Takes the place of a form that cannot be offered. @param text mrkdwn */
export const refusedForm = (title: string, text: string): ModalView => readingPage(title, text);
