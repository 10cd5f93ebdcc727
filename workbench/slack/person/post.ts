import { announceMessage, announceReaction } from '../app-requests/announce.ts';
import { NotPossible } from '../refusal.ts';
import { type Channel, channelOfPerson, isMember } from '../workspace/channel.ts';
import { addMember } from '../workspace/membership.ts';
import { addMessage } from '../workspace/message.ts';
import { withoutReaction, withReaction } from '../workspace/reaction.ts';
import { isFullMember, person, type User } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { typedText } from './typed-text.ts';

function placeOf(
  workspace: Workspace,
  input: { readonly user: string; readonly channel: string },
): { user: User; channel: Channel } {
  const user = person(workspace, input.user);
  const channel = channelOfPerson(workspace, input.channel, user);
  if (channel.is_archived) throw new NotPossible(422, `#${channel.name} is archived`);
  return { user, channel };
}

function ownPlace(workspace: Workspace, input: { readonly user: string; readonly channel: string }) {
  const place = placeOf(workspace, input);
  if (!isMember(place.channel, place.user.id))
    throw new NotPossible(422, `${place.user.real_name} has not joined #${place.channel.name}`);
  return place;
}

/** A person writes a message. */
export function postAs(
  workspace: Workspace,
  input: { user: string; channel: string; text: string; threadTs?: string },
) {
  return workspace.site.store.transaction(() => {
    const { user, channel } = ownPlace(workspace, input);
    if (channel.kind === 'im' && workspace.app.features?.app_home?.messages_tab_read_only_enabled)
      throw new NotPossible(422, 'Sending messages to this app has been turned off');
    const text = typedText(workspace, input.text, 'without names');
    if (!text.trim()) throw new NotPossible(422, 'An empty message cannot be sent');
    const thread = input.threadTs ? { thread_ts: input.threadTs } : {};
    const message = addMessage(workspace, channel.id, { user: user.id, team: user.team_id, text, ...thread });
    announceMessage(workspace, channel, message);
    return { ts: message.ts, channel: channel.id };
  });
}

/** A person reacts to a message, or takes the reaction back. */
export function reactAs(
  workspace: Workspace,
  input: { user: string; channel: string; messageTs: string; name: string; remove?: boolean },
): void {
  workspace.site.store.transaction(() => {
    const { user, channel } = ownPlace(workspace, input);
    const message = workspace.messages(channel.id).get(input.messageTs);
    if (!message) throw new NotPossible(404, `#${channel.name} has no message ${input.messageTs}`);
    const name = input.name.replaceAll(':', '');
    const changed = (input.remove ? withoutReaction : withReaction)(message, name, user.id);
    if (!changed) return;
    workspace.messages(channel.id).put(message.ts, changed);
    const event = input.remove ? 'reaction_removed' : 'reaction_added';
    announceReaction(workspace, event, { channel, message, name, userId: user.id });
  });
}

/** A person joins a public channel that they see. */
export function joinAs(workspace: Workspace, input: { user: string; channel: string }): void {
  workspace.site.store.transaction(() => {
    const { user, channel } = placeOf(workspace, input);
    if (isMember(channel, user.id)) return;
    if (!isFullMember(user)) throw new NotPossible(422, `${user.real_name} may not join #${channel.name}`);
    addMember(workspace, channel.id, user.id);
  });
}
