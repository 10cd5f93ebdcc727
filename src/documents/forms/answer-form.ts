import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { standardAnswer } from '../../domain/outside/from-outside';
import { textField } from './fields';
import { form } from './form';

export const answerForm = (origin: FormOrigin): ModalView =>
  form({
    name: 'answer-sender',
    title: 'Reply to the sender',
    submit: 'Send',
    origin,
    blocks: [
      textField('text', 'Answer', {
        multiline: true,
        max: 3000,
        initial: standardAnswer,
        hint: 'Jira sends it to them. Leave out names, causes, systems and other customers.',
      }),
    ],
  });
