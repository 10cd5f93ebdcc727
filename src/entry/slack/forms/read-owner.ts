import { about, type FormReader, person } from './form-reader';

export const readOwner: FormReader = (values, origin) => {
  const owner = person(values, 'owner');
  if (!owner) return { errors: { owner: 'Choose who takes over.' } };
  return { work: { kind: 'owner', incident: about(origin), owner } };
};
