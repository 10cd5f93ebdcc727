import { type Person, personInRole, type Role, seededPeople } from '../../site/people.ts';
import { type Channel, undescribed } from './channel.ts';
import { bot, otherTeam, team } from './identity.ts';
import { nowSeconds } from './slack-ts.ts';
import type { User } from './user.ts';
import type { Workspace } from './workspace.ts';

export const reportsChannelId = 'C0ENGCROSS';
const generalChannelId = 'C00GENERAL';

const groups: readonly {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly roles: readonly Role[];
}[] = [
  { id: 'S0ENGINEER', handle: 'eng', name: 'Engineering', roles: ['on-call', 'engineer', 'administrator'] },
  { id: 'S00ON0CALL', handle: 'on-call', name: 'On call', roles: ['on-call'] },
];

function userOf(person: Person): User {
  return {
    id: person.slackUserId,
    team_id: person.role === 'stranger' ? otherTeam.id : team.id,
    name: person.email.split('@')[0] ?? person.role,
    real_name: person.name,
    email: person.email,
    tz: person.timeZone,
    is_admin: person.role === 'administrator',
    is_restricted: person.role === 'guest',
    is_bot: false,
    deleted: false,
  };
}

function botUser(name: string): User {
  const handle = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return {
    id: bot.userId,
    team_id: team.id,
    name: handle,
    real_name: name,
    email: '',
    tz: 'UTC',
    is_admin: false,
    is_restricted: false,
    is_bot: true,
    deleted: false,
  };
}

/** The people, groups and channels of a fresh workspace, with the app installed. */
export function seedWorkspace(workspace: Workspace): void {
  const created = nowSeconds(workspace);
  const administrator = personInRole('administrator');
  const people = seededPeople.map(userOf);
  const botName = workspace.app.features?.bot_user?.display_name ?? workspace.app.display_information.name;
  for (const user of [...people, botUser(botName)]) workspace.users.put(user.id, user);
  for (const { roles, ...group } of groups) {
    const users = seededPeople.filter((person) => roles.includes(person.role)).map((person) => person.slackUserId);
    workspace.userGroups.put(group.id, { ...group, description: '', users, created });
  }
  const everyone = people.map((user) => user.id);
  const fullMembers = people.filter((user) => user.team_id === team.id && !user.is_restricted).map((user) => user.id);
  const base = {
    kind: 'public',
    created,
    creator: administrator.slackUserId,
    is_archived: false,
    topic: undescribed,
    previous_names: [],
  } as const;
  const channels: readonly Channel[] = [
    {
      ...base,
      id: generalChannelId,
      name: 'general',
      is_general: true,
      is_ext_shared: false,
      purpose: { value: 'For everyone', creator: administrator.slackUserId, last_set: created },
      members: fullMembers,
    },
    {
      ...base,
      id: reportsChannelId,
      name: 'eng-crossteam',
      is_general: false,
      is_ext_shared: true,
      purpose: { value: 'Engineering with everyone else', creator: administrator.slackUserId, last_set: created },
      members: [...everyone, bot.userId],
    },
  ];
  for (const channel of channels) workspace.channels.put(channel.id, channel);
}
