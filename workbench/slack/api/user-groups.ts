import { SlackRefusal } from '../refusal.ts';
import { userGroupObject } from '../workspace/user-group.ts';
import type { Methods } from './method.ts';

/** https://docs.slack.dev/reference/methods/usergroups.list and usergroups.users.list */
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
    run({ workspace, args }) {
      const group = workspace.userGroups.get(args.required('usergroup'));
      if (!group) throw new SlackRefusal('no_such_subteam');
      return { users: group.users };
    },
  },
};
