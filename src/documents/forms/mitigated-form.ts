import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { textField } from './fields';
import { form } from './form';

export const mitigatedForm = (origin: FormOrigin): ModalView =>
  form({
    name: 'mitigated',
    title: 'Mitigated',
    submit: 'Mitigated',
    origin,
    blocks: [textField('text', 'How was it mitigated?', { multiline: true, max: 3000 })],
  });
