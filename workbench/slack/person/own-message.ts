import { announceMessage } from '../app-requests/announce.ts';
import { NotPossible } from '../refusal.ts';
import { deleteMessage } from '../workspace/delete-message.ts';
import { nextTs } from '../workspace/slack-ts.ts';
import { person } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ownPlace } from './own-place.ts';
import { typedText } from './typed-text.ts';

export interface OwnMessage {
  readonly user: string;
  readonly channel: string;
  readonly messageTs: string;
}

function ownMessage(workspace: Workspace, input: OwnMessage) {
  const { user, channel } = ownPlace(workspace, input);
  const message = workspace.messages(channel.id).get(input.messageTs);
  if (!message || message.subtype === 'tombstone')
    throw new NotPossible(404, `#${channel.name} has no message ${input.messageTs}`);
  const written = message.subtype === undefined || message.subtype === 'thread_broadcast';
  if (message.user !== user.id || !written)
    throw new NotPossible(422, `${person(workspace, input.user).real_name} did not write that message`);
  return { channel, message, user };
}

/** A person changes what they wrote. */
export function editAs(workspace: Workspace, input: OwnMessage & { readonly text: string }): void {
  workspace.site.store.transaction(() => {
    const { channel, message, user } = ownMessage(workspace, input);
    const text = typedText(workspace, input.text, 'without names');
    if (!text.trim()) throw new NotPossible(422, 'An empty message cannot be saved');
    if (text === message.text) return;
    const edited = { ...message, text, edited: { user: user.id, ts: nextTs(workspace) } };
    workspace.messages(channel.id).put(message.ts, edited);
    announceMessage(workspace, channel, edited, message);
  });
}

/** A person takes back what they wrote. */
export function deleteAs(workspace: Workspace, input: OwnMessage): void {
  workspace.site.store.transaction(() => {
    const { channel, message } = ownMessage(workspace, input);
    deleteMessage(workspace, channel, message);
  });
}
