import { askBack, type Command, work } from './command';
import { incidentAndRest } from './typed-words';

export const approve: Command = {
  usage: 'approve',
  about: 'approve the post mortem as it stands on its page',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    if (rest.length > 0) return askBack('It is approved only by this word alone.');
    return work('Approving the post mortem…', { kind: 'approve', incident });
  },
};
