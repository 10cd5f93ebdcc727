import { about, type FormReader, listBelow, moment, text } from './form-reader';
import { isToCome, toCome } from './to-come';

export const readEntry: FormReader = (values, origin) => {
  const words = text(values, 'text');
  const at = moment(values, 'at');
  if (words === '') return { errors: { text: 'Say what happened, or remove the entry.' } };
  if (at === undefined) return { errors: { at: 'Say when it happened.' } };
  if (isToCome(at)) return { errors: { at: toCome } };
  const { entryId = '' } = origin;
  return { work: { kind: 'edit-entry', incident: about(origin), entryId, text: words, at, list: listBelow(origin) } };
};
