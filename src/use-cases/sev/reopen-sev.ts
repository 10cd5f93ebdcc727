import { reopenSev as decideReopen } from '../../domain/lifecycle';
import type { Work } from '../../domain/work';
import type { Verb } from './verb';

/** The incident came back, or was not over. */
export const reopenSev: Verb<Extract<Work, { kind: 'reopen' }>> = {
  decide: (incident, deed) => decideReopen(incident, deed),
  event: ({ work }) => ({ kind: 'reopened', reason: work.reason }),
  because: ({ work }) => work.reason,
  done: (_, { issueKey }) => [`${issueKey} is open again.`],
  already: ({ issueKey }) => [`${issueKey} is open already.`],
};
