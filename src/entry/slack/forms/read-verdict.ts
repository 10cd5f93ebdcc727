import { about, type FormReader, text } from './form-reader';

export const readVerdict: FormReader = (values, origin) => {
  const reason = text(values, 'reason');
  if (reason === '') return { errors: { reason: 'Say why, so that the reporter understands.' } };
  return { work: { kind: 'decline', incident: about(origin), reason } };
};
