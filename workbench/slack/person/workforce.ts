/** How the people of the workspace change, by its administrator's hand. */
import { announce } from '../app-requests/announce.ts';
import { NotPossible } from '../refusal.ts';
import { team } from '../workspace/identity.ts';
import { setGroupMembers } from '../workspace/set-group-members.ts';
import { nextId } from '../workspace/slack-ts.ts';
import { person, type User, userObject } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Adds so many full members, who are in Slack alone; into a user group, by its id or handle, if one is named. */
export function hire(workspace: Workspace, input: { readonly count: number; readonly userGroup?: string }) {
  return workspace.site.store.transaction(() => {
    const named = ({ id, handle }: { id: string; handle: string }) =>
      id === input.userGroup || handle === input.userGroup;
    const group = workspace.userGroups.values().find(named);
    if (input.userGroup && !group) throw new NotPossible(404, `There is no user group ${input.userGroup}`);
    const users = Array.from({ length: input.count }, () => newcomer(workspace));
    for (const user of users) workspace.users.put(user.id, user);
    const ids = users.map(({ id }) => id);
    if (group) setGroupMembers(workspace, group, [...group.users, ...ids]);
    return { users: ids };
  });
}

function newcomer(workspace: Workspace): User {
  const id = nextId(workspace, 'U');
  const name = `newcomer-${id.toLowerCase()}`;
  const email = `${name}@example.com`;
  const plain = { is_admin: false, is_restricted: false, is_bot: false, deleted: false };
  return { id, team_id: team.id, name, real_name: `Newcomer ${id}`, email, tz: 'Europe/Berlin', ...plain };
}

/** Deactivates somebody: they are out of every user group and can do nothing more; their name stays. */
export function dismissPerson(workspace: Workspace, who: string): void {
  workspace.site.store.transaction(() => {
    const user = { ...person(workspace, who), deleted: true };
    workspace.users.put(user.id, user);
    for (const group of workspace.userGroups.values()) {
      const others = group.users.filter((id) => id !== user.id);
      if (others.length < group.users.length) setGroupMembers(workspace, group, others);
    }
    announce(workspace, 'user_change', { user: userObject(workspace, user, false) });
  });
}
