import { type FormReader, text } from './form-reader';

export const readReport: FormReader = (values, { permalink, authorSlackUserId }) => {
  const suspicion = text(values, 'text');
  if (suspicion === '') return { errors: { text: 'Say what you suspect.' } };
  const author = authorSlackUserId === undefined ? undefined : { slackUserId: authorSlackUserId };
  return { work: { kind: 'report', text: suspicion, permalink, author } };
};
