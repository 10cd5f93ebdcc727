import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { textField } from './fields';
import { form } from './form';

export const reopenForm = (origin: FormOrigin): ModalView =>
  form({
    name: 'reopen',
    title: 'Open the SEV again',
    submit: 'Open again',
    origin,
    blocks: [textField('reason', 'Why?', { multiline: true, max: 1000, hint: 'Everybody in the channel reads it.' })],
  });
