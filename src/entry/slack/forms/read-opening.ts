import { parseSeverity } from '../../../domain/severity';
import { about, choice, type FormReader, person, text } from './form-reader';
import { audienceIn } from './read-audience';
import { impactIn } from './read-impact';

/** A form that was opened for no report opens a SEV for something new. */
export const readOpening: FormReader = (values, origin, now) => {
  const severity = parseSeverity(choice(values, 'severity'));
  const title = text(values, 'title');
  const read = impactIn(values, now);
  const errors = {
    ...(title === '' ? { title: 'Give it a title.' } : {}),
    ...(severity ? {} : { severity: 'Choose how severe it is.' }),
    ...('errors' in read ? read.errors : {}),
  };
  if (!severity || 'errors' in read || title === '') return { errors };
  const known = text(values, 'known');
  return {
    work: {
      kind: 'open',
      ...(origin.issueKey === undefined ? {} : { incident: about(origin) }),
      severity,
      title,
      owner: person(values, 'owner'),
      ...(known === '' ? {} : { known }),
      impact: read.impact,
      audience: audienceIn(values, origin),
    },
  };
};
