import { about, type FormReader, text } from './form-reader';

export const readMitigation: FormReader = (values, origin) => ({
  work: { kind: 'mitigated', incident: about(origin), text: text(values, 'text') },
});
