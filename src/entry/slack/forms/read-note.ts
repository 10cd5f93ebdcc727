import { about, type FormReader, listBelow, moment, text } from './form-reader';
import { isToCome, toCome } from './to-come';

export const readNote: FormReader = (values, origin) => {
  const words = text(values, 'text');
  const at = moment(values, 'at');
  if (words === '') return { errors: { text: 'Say what happened.' } };
  if (at !== undefined && isToCome(at)) return { errors: { at: toCome } };
  const incident = origin.issueKey === undefined ? { channelId: origin.channelId ?? '' } : about(origin);
  return { work: { kind: 'note', incident, text: words, at, list: listBelow(origin) } };
};
