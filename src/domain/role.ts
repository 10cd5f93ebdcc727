/** Who does what for an incident, besides reporting it. */
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
