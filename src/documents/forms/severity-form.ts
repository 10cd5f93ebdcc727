import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { parseSeverity } from '../../domain/severity';
import { severityField, textField } from './fields';
import { form } from './form';

/** @param typed the severity that was typed already, when one was */
export const severityForm = (origin: FormOrigin, typed = ''): ModalView =>
  form({
    name: 'severity',
    title: 'Change the severity',
    submit: 'Change',
    origin,
    blocks: [
      severityField(parseSeverity(typed)),
      textField('reason', 'Why?', { multiline: true, max: 1000, hint: 'Everybody in the channel reads it.' }),
    ],
  });
