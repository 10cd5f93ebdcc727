import { type FormReader, text } from './form-reader';

export const readReport: FormReader = (values, { permalink }) => {
  const suspicion = text(values, 'text');
  if (suspicion === '') return { errors: { text: 'Say what you suspect.' } };
  return { work: { kind: 'report', text: suspicion, permalink } };
};
