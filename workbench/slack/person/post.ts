import { announceMessage, announceReaction } from '../app-requests/announce.ts';
import { NotPossible } from '../refusal.ts';
import { isMember } from '../workspace/channel.ts';
import { team } from '../workspace/identity.ts';
import { addMember } from '../workspace/membership.ts';
import { addMessage } from '../workspace/message.ts';
import { withoutReaction, withReaction } from '../workspace/reaction.ts';
import { isFullMember, person } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ownPlace, placeOf } from './own-place.ts';
import { typedText } from './typed-text.ts';

/** A person writes a message. */
export function postAs(
  workspace: Workspace,
  input: { user: string; channel: string; text: string; threadTs?: string },
) {
  return workspace.site.store.transaction(() => {
    const { user, channel } = ownPlace(workspace, input);
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

/** A person adds somebody to a channel that they are in. Guests are let in by an administrator alone, and by no app. */
export function inviteAs(workspace: Workspace, input: { user: string; channel: string; invited: string }): void {
  workspace.site.store.transaction(() => {
    const { user, channel } = ownPlace(workspace, input);
    const invited = person(workspace, input.invited);
    if (isMember(channel, invited.id)) return;
    if (!isFullMember(user) || (!isFullMember(invited) && !user.is_admin))
      throw new NotPossible(422, `${user.real_name} may not add ${invited.real_name} to #${channel.name}`);
    if (invited.team_id !== team.id && !channel.is_ext_shared)
      throw new NotPossible(422, `#${channel.name} is not shared with the workspace of ${invited.real_name}`);
    addMember(workspace, channel.id, invited.id, user.id);
  });
}
