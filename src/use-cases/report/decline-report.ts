import { decline } from '../../domain/assessment';
import type { Work } from '../../domain/work';
import type { Verb } from '../sev/verb';

/** Step 2 of the policy: the report was assessed and is no incident. */
export const declineReport: Verb<Extract<Work, { kind: 'decline' }>> = {
  decide: (incident, deed) => decline(incident, deed),
  event: ({ work }) => ({ kind: 'declined', reason: work.reason }),
  remember: ({ work, by }) => ({ verdict: `Found not to be an incident by ${by.name}: ${work.reason}` }),
  because: ({ work }) => work.reason,
  done: (_, { issueKey }) => [`${issueKey} is marked as not an incident.`],
  already: ({ issueKey }) => [`${issueKey} is marked as not an incident already.`],
};
