import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { form } from './form';
import { impactFields, type KnownImpact } from './impact-fields';

export const impactForm = (origin: FormOrigin, known: KnownImpact): ModalView =>
  form({ name: 'impact', title: 'Impact', submit: 'Save', origin, blocks: impactFields(known) });
