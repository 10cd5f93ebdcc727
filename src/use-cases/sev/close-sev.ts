import { closingNeeds } from '../../domain/closing-gate';
import { closeSev as decideClose } from '../../domain/lifecycle';
import type { Work } from '../../domain/work';
import type { Verb } from './verb';

/** Step 9 of the policy: nothing is missing any more, so the SEV can be closed. */
export const closeSev: Verb<Extract<Work, { kind: 'close' }>> = {
  decide: (incident, deed) => decideClose(incident, deed, closingNeeds(incident, deed.record, deed.policy)),
  event: () => ({ kind: 'closed' }),
  done: (_, { issueKey }) => [`${issueKey} is closed.`],
  already: ({ issueKey, times }) => [
    `${issueKey} is closed already`,
    ...(times.closedAt ? [', since ', { at: times.closedAt }] : []),
    '.',
  ],
};
