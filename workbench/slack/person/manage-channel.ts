/** What a person does to a channel in Slack's own client. */
import { asSlackText } from '../api/slack-text.ts';
import { NotPossible } from '../refusal.ts';
import {
  archiveChannel,
  deleteChannel,
  describeChannel,
  renameChannel,
  unarchiveChannel,
} from '../workspace/change-channel.ts';
import { isMember } from '../workspace/channel.ts';
import { nameFault } from '../workspace/channel-name.ts';
import { addMember, removeMember } from '../workspace/membership.ts';
import { isFullMember, person } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { livePlace, ownPlace, type Place, seenPlace, type Where } from './place.ts';

export interface ChannelChange extends Where {
  readonly topic?: string;
  readonly purpose?: string;
  readonly name?: string;
  readonly archived?: boolean;
  readonly deleted?: true;
}

function atWork(workspace: Workspace, where: Where): Place {
  const place = ownPlace(workspace, where);
  if (!isFullMember(place.user))
    throw new NotPossible(422, `${place.user.real_name} may not change #${place.channel.name}`);
  return place;
}

function rename(workspace: Workspace, where: Where, name: string): void {
  const { user, channel } = atWork(workspace, where);
  const fault = nameFault(workspace, name);
  if (fault) throw new NotPossible(422, `No channel can be called ${name}: ${fault}`);
  if (channel.creator !== user.id && !user.is_admin)
    throw new NotPossible(422, `Only who made #${channel.name} or an administrator can rename it`);
  renameChannel(workspace, channel, name, user.id);
}

function setArchived(workspace: Workspace, where: Where, archived: boolean): void {
  if (archived) {
    const { user, channel } = atWork(workspace, where);
    if (channel.is_general) throw new NotPossible(422, `#${channel.name} cannot be archived`);
    archiveChannel(workspace, channel, user.id);
    return;
  }
  const { user, channel } = seenPlace(workspace, where);
  if (!channel.is_archived) throw new NotPossible(422, `#${channel.name} is not archived`);
  if (!isFullMember(user)) throw new NotPossible(422, `${user.real_name} may not unarchive #${channel.name}`);
  unarchiveChannel(workspace, channel, user.id);
}

/** https://slack.com/help/articles/213185307-Delete-a-channel: owners and administrators, for good. */
function remove(workspace: Workspace, where: Where): void {
  const { user, channel } = seenPlace(workspace, where);
  if (!user.is_admin) throw new NotPossible(422, `Only an administrator can delete #${channel.name}`);
  if (channel.is_general) throw new NotPossible(422, `#${channel.name} cannot be deleted`);
  deleteChannel(workspace, channel, user.id);
}

/** A person sets topic or purpose, renames, archives or unarchives a channel. */
export function changeChannelAs(workspace: Workspace, change: ChannelChange): void {
  const carryOut = change.deleted ? remove : describe;
  workspace.site.store.transaction(() => carryOut(workspace, change));
}

function describe(workspace: Workspace, change: ChannelChange): void {
  if (change.archived !== undefined) setArchived(workspace, change, change.archived);
  for (const what of ['topic', 'purpose'] as const) {
    const value = change[what];
    if (value === undefined) continue;
    const { user, channel } = atWork(workspace, change);
    describeChannel(workspace, channel, { what, value: asSlackText(value) }, user.id);
  }
  if (change.name !== undefined) rename(workspace, change, change.name);
}

/** A person joins a public channel that they see. */
export function joinAs(workspace: Workspace, input: Where): void {
  workspace.site.store.transaction(() => {
    const { user, channel } = livePlace(workspace, input);
    if (isMember(channel, user.id)) return;
    if (!isFullMember(user)) throw new NotPossible(422, `${user.real_name} may not join #${channel.name}`);
    addMember(workspace, channel.id, user.id);
  });
}

export function leaveAs(workspace: Workspace, input: Where): void {
  workspace.site.store.transaction(() => {
    const { user, channel } = ownPlace(workspace, input);
    removeMember(workspace, channel.id, user.id);
  });
}

/** A person adds somebody, or the app, to a channel that they are in. */
export function inviteAs(workspace: Workspace, input: Where & { readonly invited: string }): void {
  workspace.site.store.transaction(() => {
    const { user, channel } = atWork(workspace, input);
    const invited = person(workspace, input.invited);
    if (!isMember(channel, invited.id)) addMember(workspace, channel.id, invited.id, user.id);
  });
}
