/** Who does what for an incident, besides reporting it. */
import type { Incident } from './incident';
import type { Person } from './person';

export type Role = 'owner' | 'investigator' | 'communications' | 'scribe';

/** The roles that a SEV has only when somebody wants them; Jira has no field for them. */
export type WantedRole = Extract<Role, 'communications' | 'scribe'>;

export const wantedRoles: readonly WantedRole[] = ['communications', 'scribe'];

export type RoleHolders = Readonly<Partial<Record<WantedRole, Person | undefined>>>;

export const roleNames: Readonly<Record<Role, string>> = {
  owner: 'SEV owner',
  investigator: 'investigator',
  communications: 'communications',
  scribe: 'scribe',
};

/** Which roles an account has for a SEV. */
export function rolesOf(
  { ownerAccountId, investigatorAccountId }: Pick<Incident, 'ownerAccountId' | 'investigatorAccountId'>,
  { communications, scribe }: RoleHolders,
  accountId: string,
): readonly Role[] {
  const holders: Readonly<Record<Role, string | undefined>> = {
    owner: ownerAccountId,
    investigator: investigatorAccountId,
    communications: communications?.accountId,
    scribe: scribe?.accountId,
  };
  return (Object.keys(holders) as readonly Role[]).filter((role) => holders[role] === accountId);
}
