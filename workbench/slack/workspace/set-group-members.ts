import { announce } from '../app-requests/announce.ts';
import { team } from './identity.ts';
import { nowSeconds } from './slack-ts.ts';
import { type UserGroup, userGroupObject } from './user-group.ts';
import type { Workspace } from './workspace.ts';

/** "The users field is truncated at 500", says https://docs.slack.dev/reference/events/subteam_updated */
const mostTold = 500;

/** Puts other people in the group's place, and tells the app. */
export function setGroupMembers(workspace: Workspace, before: UserGroup, users: readonly string[]): UserGroup {
  const group = { ...before, users: [...new Set(users)], updated: nowSeconds(workspace) };
  workspace.userGroups.put(group.id, group);
  const added = group.users.filter((id) => !before.users.includes(id));
  const removed = before.users.filter((id) => !group.users.includes(id));
  const told = userGroupObject(group, { users: true, count: true });
  announce(workspace, 'subteam_updated', { subteam: { ...told, users: group.users.slice(0, mostTold) } });
  announce(workspace, 'subteam_members_changed', {
    subteam_id: group.id,
    team_id: team.id,
    date_previous_update: before.updated ?? before.created,
    date_update: group.updated,
    added_users: added,
    added_users_count: added.length,
    removed_users: removed,
    removed_users_count: removed.length,
  });
  return group;
}
