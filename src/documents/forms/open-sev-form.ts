import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { audienceFields } from './audience-fields';
import { personField, severityField, textField } from './fields';
import { form } from './form';
import { impactFields, type KnownImpact } from './impact-fields';

export interface Prefilled {
  readonly title?: string | undefined;
  readonly onCallUserId?: string | undefined;
  readonly impact?: KnownImpact | undefined;
}

/** Only title and severity cannot wait. */
export const openSevForm = (origin: FormOrigin, { title, onCallUserId, impact }: Prefilled): ModalView =>
  form({
    name: 'open-sev',
    title: 'Open a SEV',
    submit: 'Open the SEV',
    origin,
    blocks: [
      textField('title', 'Title', { max: 255, initial: title }),
      severityField(),
      textField('known', 'What is known', { multiline: true, optional: true, max: 3000 }),
      ...impactFields(impact ?? {}),
      personField('owner', 'Owner', {
        initial: onCallUserId,
        optional: true,
        hint: 'Ensures that progress is made. The on-call, unless somebody else is better suited.',
      }),
      ...audienceFields({ reported: origin.issueKey !== undefined, drill: origin.drill === true }),
    ],
  });
