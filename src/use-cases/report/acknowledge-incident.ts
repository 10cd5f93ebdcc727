import { acknowledge } from '../../domain/assessment';
import type { Work } from '../../domain/work';
import type { Verb } from '../sev/verb';

/** Step 1 of the policy: the on-call, or whoever takes it, responds to a report. */
export const acknowledgeIncident: Verb<Extract<Work, { kind: 'acknowledge' }>> = {
  decide: (incident, deed) => acknowledge(incident, deed.by.accountId, deed),
  event: () => ({ kind: 'acknowledged' }),
  done: (_, { issueKey }) => [
    `You acknowledged ${issueKey}. Assess it, then open a SEV or say that it is not an incident.`,
  ],
  already: ({ issueKey }, __) => [`${issueKey} is acknowledged already.`],
};
