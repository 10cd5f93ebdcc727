import { askBack, type Command, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const postmortem: Command = {
  usage: 'postmortem',
  about: 'get the post mortem; it is drafted when there is none yet',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    if (rest.length > 0) return askBack(`“${said(rest)}” is no issue key.`);
    return work('Looking for the post mortem…', { kind: 'post-mortem', incident });
  },
};
