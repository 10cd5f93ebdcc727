import { askBack, type Command, work } from './command';
import { incidentAndRest } from './typed-words';

export const close: Command = {
  usage: 'close',
  about: 'close the SEV when its high-priority follow-ups are done',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    if (rest.length > 0) return askBack('It is closed only by this word alone.');
    return work('Closing…', { kind: 'close', incident });
  },
};
