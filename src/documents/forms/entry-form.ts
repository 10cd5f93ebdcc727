import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { type TimelineEntry, wordsOf } from '../../domain/timeline/timeline';
import { textField } from './fields';
import { form } from './form';
import { momentField } from './time-fields';

/** What the entry was is kept; whoever wrote it stays its author. */
export const entryForm = (origin: FormOrigin, entry: TimelineEntry): ModalView =>
  form({
    name: 'edit-entry',
    title: 'Edit the entry',
    submit: 'Save',
    origin,
    blocks: [
      textField('text', 'What happened?', {
        multiline: true,
        max: 3000,
        initial: wordsOf(entry),
      }),
      momentField('at', 'When?', { initial: entry.at }),
    ],
  });
