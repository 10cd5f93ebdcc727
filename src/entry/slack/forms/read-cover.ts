import { type FormReader, moment, person } from './form-reader';

const longestMs = 92 * 24 * 3_600_000;

export const readCover: FormReader = (values, _origin, now) => {
  const covers = person(values, 'person');
  if (!covers) return { errors: { person: 'Choose who covers.' } };
  const [given, to] = [moment(values, 'from'), moment(values, 'to')];
  const from = given !== undefined && given > now ? given : undefined;
  const start = from ?? now;
  if (to === undefined || to <= start) return { errors: { to: 'Choose a time after it begins, and to come.' } };
  if (Date.parse(to) - Date.parse(start) > longestMs) return { errors: { to: 'Cover for three months at most.' } };
  return { work: { kind: 'cover', person: covers, from, to } };
};
