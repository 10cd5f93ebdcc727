import { parseSeverity } from '../../../domain/severity';
import { about, choice, type FormReader, person, text } from './form-reader';

export const readOpening: FormReader = (values, origin) => {
  const severity = parseSeverity(choice(values, 'severity'));
  const title = text(values, 'title');
  if (!severity) return { errors: { severity: 'Choose how severe it is.' } };
  if (title === '') return { errors: { title: 'Give it a title.' } };
  // Opened from no report, it is about something that nobody reported before.
  const incident = origin.issueKey === undefined ? undefined : about(origin);
  return { work: { kind: 'open', incident, severity, title, owner: person(values, 'owner') } };
};
