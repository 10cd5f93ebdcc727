import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { personField } from './fields';
import { form } from './form';

export const ownerForm = (origin: FormOrigin): ModalView =>
  form({
    name: 'owner',
    title: 'Hand the SEV over',
    submit: 'Hand over',
    origin,
    blocks: [personField('owner', 'New owner', { hint: 'Ensures that progress is made in mitigating the SEV.' })],
  });
