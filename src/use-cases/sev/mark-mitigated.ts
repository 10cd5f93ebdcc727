import { mitigate } from '../../domain/lifecycle';
import type { Work } from '../../domain/work';
import type { Verb } from './verb';

/** Step 6 of the policy has succeeded; step 7 follows: the post mortem is drafted. */
export const markMitigated: Verb<Extract<Work, { kind: 'mitigated' }>> = {
  decide: (incident, deed) => mitigate(incident, deed),
  event: ({ work }) => ({ kind: 'mitigated', text: work.text }),
  because: ({ work }) => work.text,
  done: (_, { issueKey }) => [`${issueKey} is mitigated.`],
  already: ({ issueKey, times }) => [
    `${issueKey} is mitigated already`,
    ...(times.mitigatedAt ? [', since ', { at: times.mitigatedAt }] : []),
    '.',
  ],
};
