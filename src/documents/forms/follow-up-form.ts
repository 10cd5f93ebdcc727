import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { choiceField, personField, textField } from './fields';
import { form } from './form';
import { dayField } from './time-fields';

export const followUpForm = (origin: FormOrigin): ModalView =>
  form({
    name: 'follow-up',
    title: 'Add a follow-up',
    submit: 'Add',
    origin,
    blocks: [
      textField('title', 'What is to be done?', { max: 255 }),
      choiceField('priority', 'Priority', [
        { value: 'high', label: 'High', about: 'Must be done before the SEV can be closed.' },
        { value: 'low', label: 'Low', about: 'Worth doing; does not keep the SEV open.' },
      ]),
      personField('assignee', 'Assignee', { optional: true }),
      dayField('due', 'Due date', 'Left blank, it is due as the settings have it for its priority and the severity.'),
    ],
  });
