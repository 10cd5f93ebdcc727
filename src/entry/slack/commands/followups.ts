import { askBack, type Command, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const followups: Command = {
  usage: 'followups',
  about: 'see the follow-ups and who does them',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    if (rest.length > 0) return askBack(`“${said(rest)}” is no issue key; to add a follow-up, type followup.`);
    return work('Looking for the follow-ups…', { kind: 'show-follow-ups', incident });
  },
};
