import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { personField } from './fields';
import { form } from './form';
import { momentField } from './time-fields';

export const coverForm = (origin: FormOrigin): ModalView =>
  form({
    name: 'cover',
    title: 'Cover on call',
    submit: 'Put on call',
    origin,
    blocks: [
      personField('person', 'Who covers?', { hint: 'They are told, and so is everybody whose turn they take.' }),
      momentField('from', 'From', { optional: true, hint: 'Blank: from now on.' }),
      momentField('to', 'Until', {}),
    ],
  });
