import { isReviewed } from '../../domain/closing-gate';
import { startFollowUp as decideFollowUp } from '../../domain/lifecycle';
import type { Work } from '../../domain/work';
import type { Verb } from './verb';

/** Step 8 of the policy: timeline and impact were reviewed, what is left are the follow-ups. */
export const startFollowUp: Verb<Extract<Work, { kind: 'start-follow-up' }>> = {
  decide: (incident, deed) => decideFollowUp(incident, deed, isReviewed(incident, deed.record, deed.policy)),
  event: () => ({ kind: 'follow-up-phase' }),
  done: (_, { issueKey }) => [`${issueKey} is in follow-up.`],
  already: ({ issueKey }) => [`${issueKey} is in follow-up already.`],
};
