import { NotPossible } from '../refusal.ts';
import { type Channel, channelNamed, channelOfPerson, isMember, undescribed } from '../workspace/channel.ts';
import { nextId, nowSeconds } from '../workspace/slack-ts.ts';
import { isFullMember, person } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A person makes a channel. @returns its id */
export function makeChannelAs(
  workspace: Workspace,
  input: { readonly user: string; readonly name: string; readonly private?: boolean },
): string {
  return workspace.site.store.transaction(() => {
    const user = person(workspace, input.user);
    if (!isFullMember(user)) throw new NotPossible(422, `${user.real_name} may not make channels`);
    if (!/^[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u.test(input.name))
      throw new NotPossible(422, `No channel can be called ${input.name}`);
    if (channelNamed(workspace, input.name)) throw new NotPossible(422, `The name ${input.name} is taken`);
    const channel: Channel = {
      id: nextId(workspace, 'C'),
      kind: input.private ? 'private' : 'public',
      name: input.name,
      created: nowSeconds(workspace),
      creator: user.id,
      is_general: false,
      is_archived: false,
      is_ext_shared: false,
      topic: undescribed,
      purpose: undescribed,
      previous_names: [],
      members: [user.id],
    };
    workspace.channels.put(channel.id, channel);
    return channel.id;
  });
}

/** An administrator makes a private channel public, which everybody in the workspace can then read. */
export function publishAs(workspace: Workspace, input: { readonly user: string; readonly channel: string }): void {
  workspace.site.store.transaction(() => {
    const { user, channel } = ownChannel(workspace, input);
    if (!user.is_admin) throw new NotPossible(422, `${user.real_name} may not make a private channel public`);
    workspace.channels.put(channel.id, { ...channel, kind: 'public' });
  });
}

function ownChannel(workspace: Workspace, input: { readonly user: string; readonly channel: string }) {
  const user = person(workspace, input.user);
  const channel = channelOfPerson(workspace, input.channel, user);
  if (channel.is_archived) throw new NotPossible(422, `#${channel.name} is archived`);
  if (!isMember(channel, user.id)) throw new NotPossible(422, `${user.real_name} is not in #${channel.name}`);
  return { user, channel };
}
