import { type Channel, channelObject, isMember, maySee } from '../workspace/channel.ts';
import { bot, team } from '../workspace/identity.ts';
import { modalsOf } from '../workspace/open-view.ts';
import { person, profileOf, type User } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { homeOf } from './open-home.ts';

function personShown(user: User) {
  const { id, name, real_name, tz, is_bot, is_restricted, team_id } = user;
  return {
    id,
    name,
    real_name,
    tz,
    is_bot,
    is_restricted,
    external: team_id !== team.id,
    profile: profileOf(user, false),
  };
}

function channelShown(workspace: Workspace, channel: Channel, user: User) {
  const of = (held: { readonly channel: string }) => held.channel === channel.id;
  return {
    ...channelObject(channel, user.id),
    is_member: isMember(channel, user.id),
    members: channel.members,
    pins: workspace.pins.values().filter(of),
    bookmarks: workspace.bookmarks.values().filter((bookmark) => bookmark.channel_id === channel.id),
    messages: workspace.messages(channel.id).values(),
    ephemeral: workspace.ephemeral
      .values()
      .filter((shown) => of(shown) && shown.user === user.id && shown.response_type === 'ephemeral'),
  };
}

/** Slack through one person's eyes: everything that the page needs to draw. */
export function workspaceFor(workspace: Workspace, who: string) {
  const user = person(workspace, who);
  const channels = workspace.channels.values().filter((channel) => maySee(channel, user));
  return {
    team,
    me: personShown(user),
    appName: workspace.app.display_information.name,
    botUserId: bot.userId,
    people: workspace.users.values().map(personShown),
    userGroups: workspace.userGroups.values(),
    commands: workspace.app.features?.slash_commands ?? [],
    shortcuts: workspace.app.features?.shortcuts ?? [],
    channels: channels.map((channel) => channelShown(workspace, channel, user)),
    views: modalsOf(workspace, user.id),
    appHome: workspace.app.features?.app_home ?? {},
    home: homeOf(workspace, user.id) ?? null,
  };
}
