import { NotPossible } from '../refusal.ts';
import type { AppReply, ShortcutInput } from '../slack.ts';
import { channelOfPerson } from '../workspace/channel.ts';
import { newResponseUrl } from '../workspace/response-url.ts';
import { nextTs } from '../workspace/slack-ts.ts';
import { newTrigger } from '../workspace/trigger.ts';
import { activePerson, type User } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { payloadFor, sendPayload } from './payload.ts';

function onMessage(workspace: Workspace, user: User, input: ShortcutInput): Readonly<Record<string, unknown>> {
  const channel = channelOfPerson(workspace, input.channel ?? '', user);
  const message = workspace.messages(channel.id).get(input.messageTs ?? '');
  if (!message) throw new NotPossible(404, `#${channel.name} has no message ${input.messageTs}`);
  const behind = { user: user.id, channel: channel.id, message: { ts: message.ts, ephemeral: false } };
  return {
    ...payloadFor(user, 'message_action'),
    callback_id: input.callbackId,
    trigger_id: newTrigger(workspace, user.id),
    action_ts: nextTs(workspace),
    channel: { id: channel.id, name: channel.kind === 'public' ? channel.name : 'privategroup' },
    message_ts: message.ts,
    message,
    response_url: newResponseUrl(workspace, 'app', behind),
  };
}

function everywhere(workspace: Workspace, user: User, input: ShortcutInput): Readonly<Record<string, unknown>> {
  return {
    ...payloadFor(user, 'shortcut'),
    callback_id: input.callbackId,
    trigger_id: newTrigger(workspace, user.id),
    action_ts: nextTs(workspace),
  };
}

/** A person chooses a shortcut of the app. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export async function takeShortcut(workspace: Workspace, input: ShortcutInput): Promise<AppReply> {
  const user = activePerson(workspace, input.user);
  const known = workspace.app.features?.shortcuts?.find((shortcut) => shortcut.callback_id === input.callbackId);
  if (!known) throw new NotPossible(404, `The app has no shortcut ${input.callbackId}`);
  const build = known.type === 'message' ? onMessage : everywhere;
  return sendPayload(
    workspace,
    workspace.site.store.transaction(() => build(workspace, user, input)),
  );
}
