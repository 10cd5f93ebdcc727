import { NotPossible } from '../refusal.ts';
import { team } from '../workspace/identity.ts';
import { nextId } from '../workspace/slack-ts.ts';
import type { User } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface CrowdInput {
  /** Handle or id of the user group that they are put into. */
  readonly group: string;
  readonly members: number;
  /** How many more are guests of the workspace, or people who have left it. */
  readonly guests?: number;
  readonly deactivated?: number;
}

/** As an administrator would fill a user group with new people. @returns their ids */
export function addCrowd(workspace: Workspace, input: CrowdInput): readonly string[] {
  const { group: which, members, guests = 0, deactivated = 0 } = input;
  return workspace.site.store.transaction(() => {
    const group = workspace.userGroups.values().find(({ id, handle }) => id === which || handle === which);
    if (!group) throw new NotPossible(404, `There is no user group ${which}`);
    const kinds = [
      ...filled(members, {}),
      ...filled(guests, { is_restricted: true }),
      ...filled(deactivated, { deleted: true }),
    ];
    const people = kinds.map((kind) => newPerson(workspace, kind));
    for (const person of people) workspace.users.put(person.id, person);
    const ids = people.map(({ id }) => id);
    workspace.userGroups.put(group.id, { ...group, users: [...group.users, ...ids] });
    return ids;
  });
}

const filled = (count: number, kind: Partial<User>) => Array.from({ length: count }, () => kind);

function newPerson(workspace: Workspace, kind: Partial<User>): User {
  const id = nextId(workspace, 'U');
  const name = `person-${id.toLowerCase()}`;
  return {
    id,
    team_id: team.id,
    name,
    real_name: `Person ${id}`,
    email: `${name}@example.com`,
    tz: 'UTC',
    is_admin: false,
    is_restricted: false,
    is_bot: false,
    deleted: false,
    ...kind,
  };
}
