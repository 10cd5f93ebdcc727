import { changeOwner as decideOwner } from '../domain/lifecycle';
import type { Work } from '../domain/work';
import type { Verb } from './verb';

/** Step 3 of the policy: ownership is delegated to someone better suited to managing the incident. */
export const changeOwner: Verb<Extract<Work, { kind: 'owner' }>> = {
  named: (work) => work.owner,
  decide: (incident, deed) => decideOwner(incident, deed.named?.accountId ?? deed.by.accountId, deed),
  event: ({ named, by }) => ({ kind: 'owner', owner: (named ?? by).name }),
  done: ({ named, by }, { issueKey }) => [{ person: named ?? by }, ` now owns ${issueKey}.`],
  already: ({ issueKey }, { named, by }) => [{ person: named ?? by }, ` owns ${issueKey} already.`],
};
