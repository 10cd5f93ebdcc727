import { about, type FormReader, person } from './form-reader';

export const readAssignment: FormReader = (values, origin) => {
  const investigator = person(values, 'investigator');
  if (!investigator) return { errors: { investigator: 'Choose who investigates.' } };
  return { work: { kind: 'assign', incident: about(origin), investigator } };
};
