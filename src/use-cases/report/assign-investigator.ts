import { ownDuties } from '../../documents/duties';
import { assign } from '../../domain/assessment';
import type { Work } from '../../domain/work';
import type { Verb } from '../sev/verb';

/** Step 2 of the policy: the on-call is unable and assigns another person to investigate. */
export const assignInvestigator: Verb<Extract<Work, { kind: 'assign' }>> = {
  named: (work) => work.investigator,
  decide: (incident, deed) => assign(incident, deed.named?.accountId ?? deed.by.accountId, deed),
  event: ({ named, by }) => ({ kind: 'assigned', investigator: (named ?? by).name }),
  remember: ({ named, by, at, repeat, record: { assignment } }) => {
    if (!named || named.accountId === by.accountId) return { assignment: undefined };
    return { assignment: repeat && assignment?.to === named.accountId ? assignment : { to: named.accountId, at } };
  },
  done: ({ named, by }, { issueKey }) => [
    { person: named ?? by },
    ` now investigates ${issueKey}.`,
    ...(named && named.accountId !== by.accountId ? [' They are asked to accept.'] : []),
    ...ownDuties('investigator', !named || named.accountId === by.accountId),
  ],
  already: ({ issueKey }, { named, by }) => [{ person: named ?? by }, ` investigates ${issueKey} already.`],
};
