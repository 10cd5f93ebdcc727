import { announceEdit, announceMessage, announceReaction } from '../app-requests/announce-message.ts';
import { NotPossible } from '../refusal.ts';
import { addMessage, type Message } from '../workspace/message.ts';
import { withoutReaction, withReaction } from '../workspace/reaction.ts';
import { removeMessage } from '../workspace/remove-message.ts';
import { nextTs } from '../workspace/slack-ts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ownPlace, type Place, type Where } from './place.ts';
import { typedText } from './typed-text.ts';

interface OnMessage extends Where {
  readonly messageTs: string;
}

function written(workspace: Workspace, text: string): string {
  const result = typedText(workspace, text, 'without names');
  if (!result.trim()) throw new NotPossible(422, 'An empty message cannot be sent');
  return result;
}

function onMessage(workspace: Workspace, where: OnMessage): Place & { readonly message: Message } {
  const place = ownPlace(workspace, where);
  const message = workspace.messages(place.channel.id).get(where.messageTs);
  if (!message) throw new NotPossible(404, `#${place.channel.name} has no message ${where.messageTs}`);
  return { ...place, message };
}

function refuseReadOnly(workspace: Workspace, { channel }: Place): void {
  const readOnly = workspace.app.features?.app_home?.messages_tab_read_only_enabled === true;
  if (channel.kind === 'im' && readOnly) throw new NotPossible(422, 'Sending messages to this app has been turned off');
}

/** A person writes a message. */
export function postAs(workspace: Workspace, input: Where & { text: string; threadTs?: string }) {
  return workspace.site.store.transaction(() => {
    const place = ownPlace(workspace, input);
    refuseReadOnly(workspace, place);
    const { user, channel } = place;
    const text = written(workspace, input.text);
    const thread = input.threadTs ? { thread_ts: input.threadTs } : {};
    const message = addMessage(workspace, channel.id, { user: user.id, team: user.team_id, text, ...thread });
    announceMessage(workspace, channel, message);
    return { ts: message.ts, channel: channel.id };
  });
}

/** A person edits what they wrote. */
export function editAs(workspace: Workspace, input: OnMessage & { readonly text: string }): void {
  workspace.site.store.transaction(() => {
    const { user, channel, message } = onMessage(workspace, input);
    if (message.user !== user.id || message.subtype) throw new NotPossible(422, 'Only its author can edit a message');
    const edited = { user: user.id, ts: nextTs(workspace) };
    const changed = { ...message, text: written(workspace, input.text), edited };
    workspace.messages(channel.id).put(message.ts, changed);
    announceEdit(workspace, channel, changed, message);
  });
}

/** A person takes away what they wrote; an administrator takes away anything. */
export function deleteAs(workspace: Workspace, input: OnMessage): void {
  workspace.site.store.transaction(() => {
    const { user, channel, message } = onMessage(workspace, input);
    if (message.user !== user.id && !user.is_admin)
      throw new NotPossible(422, 'Only its author or an administrator can delete a message');
    removeMessage(workspace, channel, message);
  });
}

/** A person reacts to a message, or takes the reaction back. */
export function reactAs(workspace: Workspace, input: OnMessage & { name: string; remove?: boolean }): void {
  workspace.site.store.transaction(() => {
    const { user, channel, message } = onMessage(workspace, input);
    const name = input.name.replaceAll(':', '');
    const changed = (input.remove ? withoutReaction : withReaction)(message, name, user.id);
    if (!changed) return;
    workspace.messages(channel.id).put(message.ts, changed);
    const event = input.remove ? 'reaction_removed' : 'reaction_added';
    announceReaction(workspace, event, { channel, message, name, userId: user.id });
  });
}
