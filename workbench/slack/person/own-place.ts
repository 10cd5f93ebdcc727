import { NotPossible } from '../refusal.ts';
import { type Channel, channelOfPerson, isMember } from '../workspace/channel.ts';
import { person, type User } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function placeOf(
  workspace: Workspace,
  input: { readonly user: string; readonly channel: string },
): { user: User; channel: Channel } {
  const user = person(workspace, input.user);
  const channel = channelOfPerson(workspace, input.channel, user);
  if (channel.is_archived) throw new NotPossible(422, `#${channel.name} is archived`);
  return { user, channel };
}

/** Where the person may write and react. */
export function ownPlace(workspace: Workspace, input: { readonly user: string; readonly channel: string }) {
  const place = placeOf(workspace, input);
  if (!isMember(place.channel, place.user.id))
    throw new NotPossible(422, `${place.user.real_name} has not joined #${place.channel.name}`);
  return place;
}
