import { SlackRefusal } from '../refusal.ts';
import { team } from '../workspace/identity.ts';
import { setGroupMembers } from '../workspace/set-group-members.ts';
import { type UserGroup, userGroupObject } from '../workspace/user-group.ts';
import type { Call, Methods } from './method.ts';

function named(call: Call): UserGroup {
  const group = call.workspace.userGroups.get(call.args.required('usergroup'));
  if (!group) throw new SlackRefusal('no_such_subteam');
  return group;
}

/** "Guests or bot users cannot be added to user groups", and a group is never left without anybody. */
function update(call: Call) {
  const group = named(call);
  const userIds = call.args.list('users');
  if (userIds.length === 0) throw new SlackRefusal('no_users_provided');
  const users = userIds.map((id) => call.workspace.users.get(id));
  if (users.some((user) => user?.team_id !== team.id)) throw new SlackRefusal('failed_for_some_users');
  if (users.some((user) => user?.is_bot || user?.is_restricted || user?.deleted))
    throw new SlackRefusal('invalid_user');
  const changed = setGroupMembers(call.workspace, group, userIds);
  return { usergroup: userGroupObject(changed, { users: true, count: call.args.flag('include_count') }) };
}

/** https://docs.slack.dev/reference/methods/usergroups.list, usergroups.users.list, usergroups.users.update */
export const userGroups: Methods = {
  'usergroups.list': {
    scopes: ['usergroups:read'],
    tier: 2,
    takes: ['include_users', 'include_count', 'include_disabled', 'team_id'],
    run({ workspace, args }) {
      const include = { users: args.flag('include_users'), count: args.flag('include_count') };
      return { usergroups: workspace.userGroups.values().map((group) => userGroupObject(group, include)) };
    },
  },
  'usergroups.users.list': {
    scopes: ['usergroups:read'],
    tier: 2,
    takes: ['usergroup', 'include_disabled', 'team_id'],
    run: (call) => ({ users: named(call).users }),
  },
  'usergroups.users.update': {
    scopes: ['usergroups:write'],
    tier: 2,
    takes: ['usergroup', 'users', 'include_count', 'team_id'],
    run: update,
  },
};
