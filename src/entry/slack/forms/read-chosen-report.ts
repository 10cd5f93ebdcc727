/** The forms in which the report is chosen first. */
import { choice, type FormReader } from './form-reader';
import { readAssignment } from './read-assignment';
import { readVerdict } from './read-verdict';

const ofChosen =
  (read: FormReader): FormReader =>
  (values, origin, now) => {
    const issueKey = choice(values, 'report');
    if (issueKey === '') return { errors: { report: 'Choose the report.' } };
    return read(values, { ...origin, issueKey }, now);
  };

export const readAcknowledgement: FormReader = ofChosen((_, { issueKey = '' }) => ({
  work: { kind: 'acknowledge', incident: { issueKey } },
}));

export const readChosenAssignment: FormReader = ofChosen(readAssignment);

export const readChosenVerdict: FormReader = ofChosen(readVerdict);
