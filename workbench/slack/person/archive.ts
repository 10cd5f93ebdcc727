import { NotPossible } from '../refusal.ts';
import { archiveChannel, unarchiveChannel } from '../workspace/archive-channel.ts';
import { type Channel, channelOfPerson, isMember } from '../workspace/channel.ts';
import { isFullMember, person, type User } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface Archiving {
  readonly user: string;
  readonly channel: string;
  readonly archived: boolean;
}

/** A full member archives a channel that they are in, or un-archives one that they see. */
export function archiveAs(workspace: Workspace, { archived, ...input }: Archiving): void {
  workspace.site.store.transaction(() => {
    const user = person(workspace, input.user);
    const channel = channelOfPerson(workspace, input.channel, user);
    const why = obstacle(user, channel, archived);
    if (why) throw new NotPossible(422, why);
    if (archived) archiveChannel(workspace, channel, user.id);
    else unarchiveChannel(workspace, channel, user.id);
  });
}

function obstacle(user: User, channel: Channel, archived: boolean): string | undefined {
  if (channel.is_archived === archived) return `#${channel.name} is ${archived ? 'archived' : 'open'} already`;
  if (channel.is_general) return `#${channel.name} can't be archived`;
  if (!isFullMember(user)) return `${user.real_name} may not archive or un-archive #${channel.name}`;
  return archived && !isMember(channel, user.id) ? `${user.real_name} has not joined #${channel.name}` : undefined;
}
