import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import type { StatusUpdate } from '../../domain/status-update';
import { textField } from './fields';
import { form } from './form';
import { delayField } from './time-fields';

/** @param known what was said last, and after how many minutes the policy has the next update */
export const updateForm = (
  origin: FormOrigin,
  { last, nextMinutes }: { readonly last?: StatusUpdate | undefined; readonly nextMinutes: number },
): ModalView =>
  form({
    name: 'update',
    title: 'Post a status update',
    submit: 'Post',
    origin,
    blocks: [
      textField('changed', 'What changed?', { multiline: true, max: 3000 }),
      textField('impact', 'Impact now', {
        multiline: true,
        max: 3000,
        optional: true,
        hint: 'What fails, and for whom.',
        ...(last?.impact ? { initial: last.impact } : {}),
      }),
      textField('doing', 'What we are doing', {
        multiline: true,
        max: 3000,
        optional: true,
        ...(last?.doing ? { initial: last.doing } : {}),
      }),
      delayField(
        'next',
        'Next update',
        nextMinutes,
        'As the policy has it for this severity, unless you choose another.',
      ),
    ],
  });
