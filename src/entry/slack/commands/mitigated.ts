import { askInForm, type Command, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const mitigated: Command = {
  usage: 'mitigated <text>',
  about: 'say how it was mitigated; the post mortem is drafted',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    const text = said(rest);
    if (text === '') return askInForm('mitigated', typed, incident);
    return work('Marking it as mitigated…', { kind: 'mitigated', incident, text });
  },
};
