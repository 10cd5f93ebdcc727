import type { MergeRefusal } from '../domain/decision';
import type { Incident } from '../domain/incident';
import { counted, type Phrase } from '../domain/phrase';
import { isSev } from '../domain/status';

/** Says why two incidents stay apart, and what to do instead. */
export function explainMergeRefusal(because: MergeRefusal, incident: Incident): Phrase {
  switch (because.reason) {
    case 'merged-into-itself':
      return [`${incident.issueKey} can't be merged into itself.`];
    case 'target-finished':
      return [`${incident.issueKey} can't be merged into ${because.target}, which is ${because.status}.`];
    case 'target-no-sev':
      return [
        `${incident.issueKey} is a SEV and ${because.target} is not. Open ${because.target} as a SEV first, ` +
          `or merge ${because.target} into ${incident.issueKey}.`,
      ];
    case 'one-is-private':
      return [
        `${incident.issueKey} can't be merged into ${because.target}: ${because.private} is private and the other is ` +
          `not, so people would hear of it who may not. Bring ${incident.issueKey} to its end by itself, by ` +
          `${isSev(incident.status) ? '/sev mitigated and /sev close' : '/sev decline'}.`,
      ];
    case 'one-is-a-drill':
      return [
        `${because.drill} is a drill and the other is not, so I keep them apart. Bring ${because.drill} to its end by itself.`,
      ];
    case 'not-the-same-people':
      return [
        `${incident.issueKey} and ${because.target} are private, and ${counted(because.people, 'person knows', 'people know')} ` +
          'of only one of them. Add them to the channel of the other by /sev add @person, then merge; or leave the two apart.',
      ];
  }
}
