import { changeImpact, describeImpact as impactInWords, longestImpact } from '../../domain/impact';
import type { Work } from '../../domain/work';
import type { Verb } from './verb';

/** Step 5 of the policy goes on: what the SEV does to people becomes clearer while it is worked on. */
export const describeImpact: Verb<Extract<Work, { kind: 'impact' }>> = {
  decide: (incident, deed) => changeImpact(incident, deed.work.impact, deed),
  event: (_, after) => ({ kind: 'impact', impact: impactInWords(after) }),
  done: ({ work }, after) => [
    `The impact of ${after.issueKey} is now: ${impactInWords(after) || 'not described'}`,
    ...((work.impact.text ?? '').length > longestImpact ? [` (Jira holds ${longestImpact} characters of it)`] : []),
  ],
  already: (incident) => [
    `The impact of ${incident.issueKey} is described so already: ${impactInWords(incident) || 'not at all'}`,
  ],
};
