import { NotPossible } from '../refusal.ts';
import { type Channel, channelOfPerson, isMember } from '../workspace/channel.ts';
import { activePerson, type User } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Who does something, and in which channel. */
export interface Where {
  readonly user: string;
  readonly channel: string;
}

export interface Place {
  readonly user: User;
  readonly channel: Channel;
}

/** A channel that the person sees, archived or not. */
export function seenPlace(workspace: Workspace, where: Where): Place {
  const user = activePerson(workspace, where.user);
  return { user, channel: channelOfPerson(workspace, where.channel, user) };
}

export function livePlace(workspace: Workspace, where: Where): Place {
  const place = seenPlace(workspace, where);
  if (place.channel.is_archived) throw new NotPossible(422, `#${place.channel.name} is archived`);
  return place;
}

/** A channel that the person is in. */
export function ownPlace(workspace: Workspace, where: Where): Place {
  const place = livePlace(workspace, where);
  if (!isMember(place.channel, place.user.id))
    throw new NotPossible(422, `${place.user.real_name} has not joined #${place.channel.name}`);
  return place;
}
