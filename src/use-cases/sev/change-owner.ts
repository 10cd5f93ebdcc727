import { ownDuties } from '../../documents/duties';
import type { HandOver } from '../../domain/hand-over';
import type { Incident } from '../../domain/incident';
import { changeOwner as decideOwner } from '../../domain/lifecycle';
import type { Person } from '../../domain/person';
import type { Work } from '../../domain/work';
import type { Deed, Verb } from './verb';

type ChangeOwner = Extract<Work, { kind: 'owner' }>;

/** Step 3 of the policy: ownership is delegated to someone better suited to managing the incident. */
export const changeOwner: Verb<ChangeOwner> = {
  named: (work) => work.owner,
  decide: (incident, deed) => decideOwner(incident, deed.named?.accountId ?? deed.by.accountId, deed),
  event: ({ named, by }) => ({ kind: 'owner', owner: (named ?? by).name }),
  remember: (deed, before) => ({ handOver: handOverOf(deed, before) }),
  done: ({ named, by }, { issueKey }) => [
    { person: named ?? by },
    ` now owns ${issueKey}.`,
    ...(isOneself(named, by) ? ownDuties('owner', true) : [' They are asked to accept.']),
  ],
  already: ({ issueKey }, { named, by }) => [{ person: named ?? by }, ` owns ${issueKey} already.`],
};

const isOneself = (named: Person | undefined, by: Person): boolean => !named || named.accountId === by.accountId;

/** Whoever takes a SEV has accepted it. A repeat finds Jira changed already, so it asks the record who had it before. */
function handOverOf({ named, by, record, repeat }: Deed<ChangeOwner>, before: Incident): HandOver | undefined {
  if (!named || isOneself(named, by)) return undefined;
  if (repeat && record.handOver?.to === named.accountId) return record.handOver;
  return { from: repeat ? record.told.ownerAccountId : before.ownerAccountId, to: named.accountId };
}
