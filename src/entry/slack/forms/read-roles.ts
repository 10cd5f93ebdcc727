import { about, type FormReader, person } from './form-reader';

/** A field that was emptied takes the role away. */
export const readRoles: FormReader = (values, origin) => ({
  work: {
    kind: 'roles',
    incident: about(origin),
    give: { communications: person(values, 'communications') ?? 'none', scribe: person(values, 'scribe') ?? 'none' },
  },
});
