import { SlackRefusal } from '../refusal.ts';
import { bot, team } from '../workspace/identity.ts';
import { nowSeconds } from '../workspace/slack-ts.ts';
import { profileOf, type User, userById, userObject } from '../workspace/user.ts';
import type { Call, Methods } from './method.ts';
import { pageOf } from './pages.ts';

const showsEmail = ({ scopes }: Call) => scopes.includes('users:read.email');

/** People of other workspaces are known once they share a channel with the app. */
function known(call: Call, user: User): boolean {
  if (user.team_id === team.id) return true;
  const shared = call.workspace.channels.values().filter((channel) => channel.members.includes(bot.userId));
  return shared.some((channel) => channel.members.includes(user.id));
}

/** https://docs.slack.dev/reference/methods/users.info, users.list, users.lookupByEmail, users.profile.get */
export const users: Methods = {
  'users.info': {
    scopes: ['users:read'],
    tier: 4,
    takes: ['user', 'include_locale'],
    run(call) {
      const user = userById(call.workspace, call.args.required('user'));
      if (!known(call, user)) throw new SlackRefusal('user_not_visible');
      const locale = call.args.flag('include_locale') ? { locale: 'en-US' } : {};
      return { user: { ...userObject(call.workspace, user, showsEmail(call)), ...locale } };
    },
  },
  'users.list': {
    scopes: ['users:read'],
    tier: 2,
    takes: ['limit', 'cursor', 'include_locale', 'team_id'],
    run(call) {
      const { items, response_metadata } = pageOf(
        call.workspace.users.values().filter((user) => known(call, user)),
        call.args,
      );
      const members = items.map((user) => userObject(call.workspace, user, showsEmail(call)));
      return { members, cache_ts: nowSeconds(call.workspace), response_metadata };
    },
  },
  'users.lookupByEmail': {
    scopes: ['users:read.email'],
    tier: 3,
    takes: ['email'],
    run(call) {
      const email = call.args.required('email').toLowerCase();
      const ofThisTeam = (user: User) => user.team_id === team.id && !user.is_bot && !user.deleted;
      const user = call.workspace.users.values().find((each) => each.email.toLowerCase() === email && ofThisTeam(each));
      if (!user) throw new SlackRefusal('users_not_found');
      return { user: userObject(call.workspace, user, true) };
    },
  },
  'users.profile.get': {
    scopes: ['users.profile:read'],
    tier: 4,
    takes: ['user', 'include_labels'],
    run: (call) => ({ profile: profileOf(userById(call.workspace, call.args.required('user')), showsEmail(call)) }),
  },
};
