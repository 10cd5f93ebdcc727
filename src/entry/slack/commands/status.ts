import { askBack, askInForm, type Command, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const status: Command = {
  usage: 'status, or status open|mitigated|follow-up|closed',
  about: 'see where things stand, or change the status',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    const text = said(rest.slice(1));
    switch (rest[0]?.toLowerCase()) {
      case undefined:
        return work('Looking…', { kind: 'show-status', incident });
      case 'open':
        if (text === '') return askInForm('reopen', typed, incident);
        return work('Opening it again…', { kind: 'reopen', incident, reason: text });
      case 'mitigated':
        if (text === '') return askInForm('mitigated', typed, incident);
        return work('Marking it as mitigated…', { kind: 'mitigated', incident, text });
      case 'follow-up':
      case 'followup':
        return work('Starting the follow-up…', { kind: 'start-follow-up', incident });
      case 'closed':
        return work('Closing…', { kind: 'close', incident });
    }
    return askBack(`“${said(rest)}” is no status.`);
  },
};
