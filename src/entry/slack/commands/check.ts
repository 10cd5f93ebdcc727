import { askBack, type Command, work } from './command';
import { incidentAndRest } from './typed-words';

export const check: Command = {
  usage: 'check',
  about: 'compare Slack with Jira and put right what differs',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    if (rest.length > 0) return askBack('The incident to check is named by its key alone.');
    return work('Comparing…', { kind: 'reconcile', incident });
  },
};
