import { askBack, askInForm, type Command, work } from './command';
import { incidentAndRest } from './typed-words';

export const close: Command = {
  usage: 'close',
  about: 'close the SEV when nothing that must be done is left',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    if (rest.length === 1 && rest[0]?.toLowerCase() === 'anyway') return askInForm('close-anyway', typed, incident);
    if (rest.length > 0) return askBack('It is closed only by this word alone.');
    return work('Closing…', { kind: 'close', incident });
  },
};
