import { acceptAssignment } from '../../domain/assignment';
import type { Work } from '../../domain/work';
import type { Verb } from '../sev/verb';

/** Step 2 of the policy: whoever was assigned to investigate takes it. */
export const acceptInvestigation: Verb<Extract<Work, { kind: 'accept-investigation' }>> = {
  decide: (incident, deed) => acceptAssignment(incident, deed.record.assignment, deed.by.accountId, deed),
  event: () => ({ kind: 'investigator-accepted' }),
  remember: ({ record: { assignment }, at }) => ({
    assignment: assignment && { ...assignment, acceptedAt: assignment.acceptedAt ?? at },
  }),
  done: (_, { issueKey }) => [`Thank you. You look into ${issueKey}.`],
  already: ({ issueKey }) => [`You look into ${issueKey} already; there is nothing to accept.`],
};
