import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { textField } from './fields';
import { form } from './form';
import { momentField } from './time-fields';

export const noteForm = (origin: FormOrigin): ModalView =>
  form({
    name: 'note',
    title: 'Add to the timeline',
    submit: 'Add',
    origin,
    blocks: [
      textField('text', 'What happened?', { multiline: true, max: 3000 }),
      momentField('at', 'When?', { optional: true, hint: 'Now, unless you choose an earlier time.' }),
    ],
  });
