import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { audienceFields } from './audience-fields';
import { personField, severityField, textField } from './fields';
import { form } from './form';

export const openSevForm = (
  origin: FormOrigin,
  prefilled: { title?: string | undefined; onCallUserId?: string | undefined },
): ModalView =>
  form({
    name: 'open-sev',
    title: 'Open a SEV',
    submit: 'Open the SEV',
    origin,
    blocks: [
      textField('title', 'Title', { max: 255, ...(prefilled.title ? { initial: prefilled.title } : {}) }),
      severityField(),
      personField('owner', 'Owner', {
        initial: prefilled.onCallUserId,
        optional: true,
        hint: 'Ensures that progress is made. The on-call, unless somebody else is better suited.',
      }),
      ...audienceFields({ reported: origin.issueKey !== undefined }),
    ],
  });
