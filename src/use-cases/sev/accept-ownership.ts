import { acceptHandOver } from '../../domain/hand-over';
import type { Work } from '../../domain/work';
import type { Verb } from './verb';

/** Step 3 of the policy: whoever the responsibility was delegated to takes it. */
export const acceptOwnership: Verb<Extract<Work, { kind: 'accept-ownership' }>> = {
  decide: (incident, deed) => acceptHandOver(incident, deed.record.handOver, deed.by.accountId, deed),
  event: () => ({ kind: 'owner-accepted' }),
  remember: ({ record: { handOver }, at }) => ({
    handOver: handOver && { ...handOver, answer: handOver.answer ?? { kind: 'accepted', at } },
  }),
  done: (_, { issueKey }) => [`Thank you. You accepted ${issueKey}.`],
  already: ({ issueKey }) => [`${issueKey} is yours already; there is nothing to accept.`],
};
