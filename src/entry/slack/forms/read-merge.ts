import { choice, type FormReader } from './form-reader';

export const readMerge: FormReader = (values, { issueKey }) => {
  const duplicate = issueKey ?? choice(values, 'duplicate');
  const into = choice(values, 'into');
  if (duplicate === '') return { errors: { duplicate: 'Choose the duplicate.' } };
  if (into === '') return { errors: { into: 'Choose where it goes on.' } };
  if (into === duplicate) return { errors: { into: `${into} can't be merged into itself.` } };
  return { work: { kind: 'merge', incident: { issueKey: duplicate }, into: { issueKey: into } } };
};
