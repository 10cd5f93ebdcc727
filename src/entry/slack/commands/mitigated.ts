import { type Command, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const mitigated: Command = {
  usage: 'mitigated <text>',
  about: 'say how it was mitigated; the post mortem is drafted',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    return work('Marking it as mitigated…', { kind: 'mitigated', incident, text: said(rest) });
  },
};
