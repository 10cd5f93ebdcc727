import { askInForm, type Command, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const reopen: Command = {
  usage: 'reopen <why>',
  about: 'open the SEV again',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    const reason = said(rest);
    if (reason === '') return askInForm('reopen', typed, incident);
    return work('Opening it again…', { kind: 'reopen', incident, reason });
  },
};
