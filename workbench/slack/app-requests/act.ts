import { chosen, keepsState } from '../blocks/choice.ts';
import { type Element, elementsOf } from '../blocks/elements-of.ts';
import { stateOf } from '../blocks/state-of.ts';
import { NotPossible } from '../refusal.ts';
import type { ActionInput, AppReply } from '../slack.ts';
import { type Channel, channelOfPerson } from '../workspace/channel.ts';
import type { EphemeralMessage } from '../workspace/ephemeral-message.ts';
import type { Block, Message } from '../workspace/message.ts';
import { newResponseUrl } from '../workspace/response-url.ts';
import { nextTs } from '../workspace/slack-ts.ts';
import { newTrigger } from '../workspace/trigger.ts';
import { activePerson, type User } from '../workspace/user.ts';
import { type StateValues, type View, viewObject } from '../workspace/view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { payloadFor, sendPayload } from './payload.ts';

interface Place {
  readonly block: Block;
  readonly element: Element;
}

/** The element that a person means: by its action id, and by the button's value where several share that. */
function findElement(blocks: readonly Block[], { actionId, value }: ActionInput): Place | undefined {
  const places = blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));
  const named = places.filter(({ element }) => element.action_id === actionId);
  return named.find(({ element }) => value !== undefined && element.value === value) ?? named[0];
}

function actionOf(workspace: Workspace, { block, element }: Place, value: unknown) {
  const { placeholder, confirm } = element;
  return {
    action_id: element.action_id,
    block_id: block.block_id,
    ...chosen(workspace, element, value),
    ...(element.type === 'button' ? { text: element.text, ...(element.style ? { style: element.style } : {}) } : {}),
    ...(placeholder ? { placeholder } : {}),
    ...(confirm ? { confirm } : {}),
    action_ts: nextTs(workspace),
  };
}

function absent(input: ActionInput): NotPossible {
  return new NotPossible(404, `There is nothing with the action id ${input.actionId} to click`);
}

function changedState(
  workspace: Workspace,
  blocks: readonly Block[],
  before: StateValues,
  place: Place,
  value: unknown,
): StateValues {
  const values = stateOf(blocks, before);
  if (!keepsState(place.element)) return values;
  const blockId = String(place.block.block_id);
  const actionId = String(place.element.action_id);
  return { ...values, [blockId]: { ...values[blockId], [actionId]: chosen(workspace, place.element, value) } };
}

function actInView(workspace: Workspace, user: User, input: ActionInput): Readonly<Record<string, unknown>> {
  const view = workspace.views.get(input.viewId ?? '');
  if (!view || view.user !== user.id) throw new NotPossible(404, `${user.real_name} has no open view ${input.viewId}`);
  const place = findElement(view.blocks, input);
  if (!place) throw absent(input);
  const values = changedState(workspace, view.blocks, view.state.values, place, input.value);
  const acted: View = { ...view, state: { values } };
  workspace.views.put(view.id, acted);
  return {
    ...payloadFor(user, 'block_actions'),
    container: { type: 'view', view_id: view.id },
    trigger_id: input.triggerId ?? newTrigger(workspace, user.id, view.type === 'modal' ? view.id : undefined),
    view: viewObject(acted),
    actions: [actionOf(workspace, place, input.value)],
  };
}

type Shown =
  | { readonly message: Message; readonly ephemeral: false }
  | { readonly message: EphemeralMessage; readonly ephemeral: true };

/** The messages that the person sees in the channel, newest first; theirs alone included. */
function shownTo(workspace: Workspace, user: User, channel: Channel): readonly Shown[] {
  const alone = workspace.ephemeral.values().filter((each) => each.user === user.id && each.channel === channel.id);
  return [
    ...workspace
      .messages(channel.id)
      .values()
      .map((message): Shown => ({ message, ephemeral: false })),
    ...alone
      .filter((each) => each.response_type === 'ephemeral')
      .map((message): Shown => ({ message, ephemeral: true })),
  ].sort((one, other) => (one.message.ts < other.message.ts ? 1 : -1));
}

/** The message and the element in it; of several messages the newest, unless the value names another one's button. */
function findOnMessages(shown: readonly Shown[], input: ActionInput): { readonly on: Shown; readonly place: Place } {
  const found = shown
    .filter(({ message }) => !input.messageTs || message.ts === input.messageTs)
    .flatMap((on) => {
      const place = findElement(on.message.blocks ?? [], input);
      return place ? [{ on, place }] : [];
    });
  const chosenOne =
    found.find(({ place }) => input.value !== undefined && place.element.value === input.value) ?? found[0];
  if (!chosenOne) throw absent(input);
  return chosenOne;
}

function actOnMessage(workspace: Workspace, user: User, input: ActionInput): Readonly<Record<string, unknown>> {
  if (!input.channel) throw new NotPossible(422, 'A click on a message needs its channel');
  const channel = channelOfPerson(workspace, input.channel, user);
  const { on, place } = findOnMessages(shownTo(workspace, user, channel), input);
  const { message, ephemeral } = on;
  const behind = { user: user.id, channel: channel.id, message: { ts: message.ts, ephemeral } };
  return {
    ...payloadFor(user, 'block_actions'),
    container: { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral: ephemeral },
    trigger_id: input.triggerId ?? newTrigger(workspace, user.id),
    channel: { id: channel.id, name: channel.kind === 'public' ? channel.name : 'privategroup' },
    ...(ephemeral ? {} : { message }),
    state: { values: changedState(workspace, message.blocks ?? [], {}, place, input.value) },
    response_url: newResponseUrl(workspace, 'actions', behind),
    actions: [actionOf(workspace, place, input.value)],
  };
}

/** A person clicks a button or chooses in a menu. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export async function act(workspace: Workspace, input: ActionInput): Promise<AppReply> {
  const user = activePerson(workspace, input.user);
  const payload = workspace.site.store.transaction(() =>
    input.viewId ? actInView(workspace, user, input) : actOnMessage(workspace, user, input),
  );
  return sendPayload(workspace, payload);
}
