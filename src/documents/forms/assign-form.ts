import type { KnownBlock, ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { personField } from './fields';
import { form } from './form';

export const investigatorField = (): KnownBlock =>
  personField('investigator', 'Investigator', { hint: 'Assesses whether this is an incident.' });

export const assignForm = (origin: FormOrigin): ModalView =>
  form({ name: 'assign', title: 'Assign', submit: 'Assign', origin, blocks: [investigatorField()] });
