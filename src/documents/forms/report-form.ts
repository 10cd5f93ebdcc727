import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { textField } from './fields';
import { form } from './form';

export const reportForm = (origin: FormOrigin, text?: string): ModalView =>
  form({
    name: 'report',
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
