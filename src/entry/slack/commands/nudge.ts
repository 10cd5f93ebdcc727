import { askBack, type Command, work } from './command';
import { incidentAndRest } from './typed-words';

export const nudge: Command = {
  usage: 'nudge',
  about: 'remind those who were asked and have not contributed',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    if (rest.length > 0) return askBack('Everybody who is waited for is reminded.');
    return work('Reminding…', { kind: 'nudge', incident });
  },
};
