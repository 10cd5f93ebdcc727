import { seededPeople } from '../../site/people.ts';
import { NotPossible, SlackRefusal } from '../refusal.ts';
import { team } from './identity.ts';
import { nowSeconds } from './slack-ts.ts';
import type { Workspace } from './workspace.ts';

export interface User {
  readonly id: string;
  readonly team_id: string;
  /** The handle. */
  readonly name: string;
  readonly real_name: string;
  readonly email: string;
  readonly tz: string;
  readonly is_admin: boolean;
  readonly is_restricted: boolean;
  readonly is_bot: boolean;
  readonly deleted: boolean;
}

export function userById(workspace: Workspace, id: string): User {
  const user = workspace.users.get(id);
  if (!user) throw new SlackRefusal('user_not_found');
  return user;
}

/** @param who a seeded role, a Slack user id, a handle or a name, with or without `@` */
export function findPerson(workspace: Workspace, who: string): User | undefined {
  const wanted = who.replace(/^@/, '').toLowerCase();
  const seeded = seededPeople.find((person) => person.role === wanted);
  return (
    workspace.users.get(seeded?.slackUserId ?? who) ??
    workspace.users.values().find((user) => user.name === wanted || user.real_name.toLowerCase() === wanted)
  );
}

export function person(workspace: Workspace, who: string): User {
  const user = findPerson(workspace, who);
  if (!user) throw new NotPossible(404, `Nobody in Slack is called ${who}`);
  return user;
}

/** @throws NotPossible also for somebody whose account was deactivated */
export function activePerson(workspace: Workspace, who: string): User {
  const user = person(workspace, who);
  if (user.deleted) throw new NotPossible(422, `${user.real_name} is deactivated in Slack`);
  return user;
}

/** Full members may see every public channel; guests and people of other workspaces only those they are in. */
export function isFullMember(user: User): boolean {
  return user.team_id === team.id && !user.is_restricted;
}

/** "belongs to a different workspace … and isn't in any shared channels visible to your app": Slack's `is_stranger`. */
function isStranger(workspace: Workspace, user: User): boolean {
  if (user.team_id === team.id) return false;
  return !workspace.channels.values().some((channel) => channel.is_ext_shared && channel.members.includes(user.id));
}

function offsetSeconds(zone: string, at: Date): number {
  const [, sign, hours, minutes] =
    new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
      .format(at)
      .match(/GMT([+-])(\d\d):(\d\d)/) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60) : 0;
}

export function profileOf(user: User, showEmail: boolean) {
  const [first_name = '', ...rest] = user.real_name.split(' ');
  return {
    title: '',
    phone: '',
    skype: '',
    real_name: user.real_name,
    real_name_normalized: user.real_name,
    display_name: user.name,
    display_name_normalized: user.name,
    first_name,
    last_name: rest.join(' '),
    status_text: '',
    status_emoji: '',
    status_expiration: 0,
    avatar_hash: '',
    ...(showEmail && !user.is_bot ? { email: user.email } : {}),
    image_48: '',
    image_192: '',
    team: user.team_id,
  };
}

/** A user as `users.info` shows it. https://docs.slack.dev/reference/objects/user-object */
export function userObject(workspace: Workspace, user: User, showEmail: boolean) {
  const ofThisTeam = user.team_id === team.id;
  const restricted = ofThisTeam ? { is_restricted: user.is_restricted, is_ultra_restricted: false } : {};
  return {
    id: user.id,
    team_id: user.team_id,
    name: user.name,
    deleted: user.deleted,
    color: '9f69e7',
    real_name: user.real_name,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: offsetSeconds(user.tz, workspace.site.clock.now()),
    profile: profileOf(user, showEmail && ofThisTeam),
    is_admin: user.is_admin,
    is_owner: user.is_admin,
    is_primary_owner: false,
    ...restricted,
    is_bot: user.is_bot,
    is_app_user: false,
    ...(ofThisTeam ? {} : { is_stranger: isStranger(workspace, user) }),
    updated: nowSeconds(workspace),
    is_email_confirmed: !user.is_bot,
  };
}
