import type { KnownBlock, ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { textField } from './fields';
import { form } from './form';

export const reasonField = (): KnownBlock =>
  textField('reason', 'Reason', { multiline: true, max: 1000, hint: 'The reporter reads this.' });

export const declineForm = (origin: FormOrigin): ModalView =>
  form({
    name: 'decline',
    title: 'Not an incident',
    submit: 'Not an incident',
    origin,
    blocks: [reasonField()],
  });
