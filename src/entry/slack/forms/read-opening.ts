import { parseSeverity } from '../../../domain/severity';
import { about, choice, type FormReader, person, text } from './form-reader';
import { audienceIn } from './read-audience';

export const readOpening: FormReader = (values, origin) => {
  const severity = parseSeverity(choice(values, 'severity'));
  const title = text(values, 'title');
  if (!severity) return { errors: { severity: 'Choose how severe it is.' } };
  if (title === '') return { errors: { title: 'Give it a title.' } };
  return {
    work: {
      kind: 'open',
      incident: about(origin),
      severity,
      title,
      owner: person(values, 'owner'),
      audience: audienceIn(values, origin),
    },
  };
};
