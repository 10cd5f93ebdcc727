import { ownDuties } from '../../documents/duties';
import { explainRefusal } from '../../documents/refusal';
import { mayHaveRoles } from '../../domain/lifecycle';
import type { Person } from '../../domain/person';
import { listed, type Phrase } from '../../domain/phrase';
import { type RoleHolders, roleNames, type WantedRole, wantedRoles } from '../../domain/role';
import type { SevRecord } from '../../domain/sev-record';
import type { TimelineEntry } from '../../domain/timeline/timeline';
import type { GivenRoles, Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';
import { nameablePerson } from '../people/nameable-person';
import { settleSev } from '../settling/settle-sev';

/** Gives the roles that a SEV has only when somebody wants them, or takes them away. */
export async function giveRoles(
  ports: Ports,
  sev: SevAtWork,
  { give }: Extract<Work, { kind: 'roles' }>,
): Promise<Outcome> {
  const { actor, id, receivedAt } = sev.job.job;
  if (!actor) throw new Error(`Job ${id} gives a role for nobody`);
  const { issueId, issueKey, roles: before } = sev.record.value;
  const [admission, reading, people] = await Promise.all([
    admit(ports, actor, 'act', issueId),
    ports.issues.read({ issueId }),
    resolveAll(ports, give),
  ]);
  if (admission.kind === 'refused') return admission;
  if (reading?.kind !== 'incident')
    return { kind: 'refused', text: [`I can't find the incident ${issueKey} in Jira.`] };
  if (!mayHaveRoles(reading.incident)) {
    const because = { reason: 'wrong-status', needed: 'Open, Mitigated or Follow-up' } as const;
    return { kind: 'refused', text: explainRefusal(because, reading.incident, {}) };
  }
  if ('kind' in people) return people;
  const { incident, transitions } = reading;
  const { person: by } = admission;
  const changes = await sev.job.once('changes', { make: async () => [...changedRoles(before, people)] });
  sev.record.update({ roles: { ...before, ...people } });
  await settleSev(ports, sev, {
    before: incident,
    after: incident,
    transitions,
    by,
    inJira: false,
    entries: changes.map(
      (role): TimelineEntry => ({
        id: `${id}:${role}`,
        at: receivedAt,
        by: by.name,
        event: { kind: 'role', role, holder: people[role]?.name },
      }),
    ),
  });
  return { kind: 'done', issueKey, text: outcomeText(issueKey, changes, people, by) };
}

/** @returns the holders by role, undefined for a role that is taken away; or why somebody can't have one */
async function resolveAll(
  ports: Ports,
  give: GivenRoles,
): Promise<RoleHolders | Extract<Outcome, { kind: 'refused' }>> {
  const found = await Promise.all(
    wantedRoles
      .filter((role) => give[role] !== undefined)
      .map(async (role) => {
        const ref = give[role];
        return { role, nameable: ref === undefined || ref === 'none' ? undefined : await nameablePerson(ports, ref) };
      }),
  );
  for (const { nameable } of found) if (nameable?.kind === 'refused') return nameable;
  return Object.fromEntries(
    found.map(({ role, nameable }) => [role, nameable?.kind === 'person' ? nameable.person : undefined]),
  );
}

const changedRoles = (before: SevRecord['roles'], people: RoleHolders): readonly WantedRole[] =>
  wantedRoles.filter((role) => role in people && before?.[role]?.accountId !== people[role]?.accountId);

function outcomeText(issueKey: string, changes: readonly WantedRole[], people: RoleHolders, by: Person): Phrase {
  if (changes.length === 0) return [`The roles of ${issueKey} are so already.`];
  const parts = changes.map((role): Phrase => {
    const holder = people[role];
    return holder ? [{ person: holder }, ` is ${roleNames[role]}`] : [`nobody is ${roleNames[role]} any more`];
  });
  const own = changes.flatMap((role) => ownDuties(role, people[role]?.accountId === by.accountId));
  return [...listed(parts), ` (${issueKey}).`, ...own];
}
