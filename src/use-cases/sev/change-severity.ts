import { changeSeverity as decideSeverity } from '../../domain/lifecycle';
import { severityLabel } from '../../domain/severity';
import type { Work } from '../../domain/work';
import type { Verb } from './verb';

/** Step 5 of the policy: the SEV owner explains their understanding of the severity, which may change. */
export const changeSeverity: Verb<Extract<Work, { kind: 'severity' }>> = {
  decide: (incident, deed) => decideSeverity(incident, deed.work.severity, deed),
  event: ({ work }) => ({ kind: 'severity', severity: work.severity, reason: work.reason }),
  because: ({ work }) => work.reason,
  done: ({ work }, { issueKey }) => [`${issueKey} is now ${severityLabel(work.severity)}.`],
  already: ({ issueKey }, { work }) => [`${issueKey} is ${severityLabel(work.severity)} already.`],
};
