import { about, type FormReader, text } from './form-reader';

export const readReopening: FormReader = (values, origin) => {
  const reason = text(values, 'reason');
  if (reason === '') return { errors: { reason: 'Say why; everybody in the channel reads it.' } };
  return { work: { kind: 'reopen', incident: about(origin), reason } };
};
