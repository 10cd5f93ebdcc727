import type { DebtShown } from '../../documents/blocks/app-home';
import type { ListedIncident } from '../../documents/incident-lines';
import { isOwedBy } from '../../domain/owed/debt';
import { owed } from '../../domain/owed/owed';
import { type Person, samePerson } from '../../domain/person';
import type { Ports } from '../../ports/ports';
import { zoneOf } from '../review/zones';

/** What one person owes of these, the first due first. Follow-ups are asked of Jira, which knows those of other incidents too. */
export async function debtsOf(
  ports: Ports,
  person: Person,
  onCall: readonly Person[],
  listed: readonly ListedIncident[],
): Promise<readonly DebtShown[]> {
  const [policy, zone] = await Promise.all([ports.policies.current(), zoneOf(ports, person.slackUserId)]);
  const now = ports.clock.now();
  const isOnCall = onCall.some((one) => samePerson(one, person));
  return listed
    .flatMap(({ record, ...one }) =>
      record === undefined
        ? []
        : owed({ incident: one.incident, record, zone }, policy, now)
            .filter((debt) => isOwedBy(debt, person, isOnCall))
            .map((debt) => ({ ...one, record, debt })),
    )
    .sort((one, other) => (one.debt.due < other.debt.due ? -1 : 1));
}
