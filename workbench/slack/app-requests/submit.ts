import { fieldsOf } from '../blocks/check.ts';
import { chosen, isEmpty } from '../blocks/choice.ts';
import { type Element, elementsOf } from '../blocks/elements-of.ts';
import { stateOf } from '../blocks/state-of.ts';
import { NotModelled, NotPossible, SlackRefusal } from '../refusal.ts';
import type { AppReply, SubmitInput } from '../slack.ts';
import type { Block } from '../workspace/message.ts';
import { closeAllModals, closeModal, replaceView, showView } from '../workspace/open-view.ts';
import { newTrigger } from '../workspace/trigger.ts';
import { activePerson, type User } from '../workspace/user.ts';
import { type StateValues, type View, viewObject } from '../workspace/view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { payloadFor, sendPayload } from './payload.ts';

const labelOf = (block: Block) => String(fieldsOf(block.label)?.text ?? '');

function inputsOf(view: View): readonly { block: Block; element: Element; label: string }[] {
  return view.blocks
    .filter((block) => block.type === 'input')
    .flatMap((block) => elementsOf(block).map((element) => ({ block, element, label: labelOf(block) })));
}

/** The view's state with what the person filled in, by label. */
function filled(workspace: Workspace, view: View, values: SubmitInput['values']): StateValues {
  const inputs = inputsOf(view);
  const strange = Object.keys(values).find((label) => !inputs.some((input) => input.label === label));
  if (strange !== undefined) throw new NotPossible(404, `The modal has no input called ${strange}`);
  const over: Record<string, StateValues[string]> = { ...view.state.values };
  for (const { block, element, label } of inputs) {
    if (Object.hasOwn(values, label)) {
      over[String(block.block_id)] = { [String(element.action_id)]: chosen(workspace, element, values[label]) };
    }
  }
  return stateOf(view.blocks, over);
}

/** What Slack's client says under an input before it sends anything. */
function complaint(element: Element, state: Readonly<Record<string, unknown>>): string | undefined {
  if (element.type !== 'plain_text_input' && element.type !== 'number_input') return undefined;
  const value = String(state.value ?? '');
  const length = Array.from(value).length;
  if (length < Number(element.min_length ?? 0)) return `must be at least ${element.min_length} characters`;
  if (length > Number(element.max_length ?? 3000)) return `must be at most ${element.max_length ?? 3000} characters`;
  if (element.type === 'number_input' && Number.isNaN(Number(value))) return 'must be a number';
  return undefined;
}

function checkFilled(view: View, values: StateValues): void {
  for (const { block, element, label } of inputsOf(view)) {
    const state = values[String(block.block_id)]?.[String(element.action_id)] ?? {};
    const empty = isEmpty(element, state);
    if (empty && block.optional !== true) throw new NotPossible(422, `${label}: please complete this required field`);
    const wrong = empty ? undefined : complaint(element, state);
    if (wrong) throw new NotPossible(422, `${label}: ${wrong}`);
  }
}

function submission(
  workspace: Workspace,
  user: User,
  input: SubmitInput,
): { view: View; payload: Readonly<Record<string, unknown>> } {
  const open = workspace.views.get(input.viewId);
  if (!open || open.user !== user.id || open.type !== 'modal') {
    throw new NotPossible(404, `${user.real_name} has no open modal ${input.viewId}`);
  }
  if (!open.submit) throw new NotPossible(422, 'The modal has no submit button');
  const values = filled(workspace, open, input.values);
  checkFilled(open, values);
  const { errors: _errors, ...rest } = open;
  const view = { ...rest, state: { values } } as View;
  workspace.views.put(view.id, view);
  const payload = {
    ...payloadFor(user, 'view_submission'),
    trigger_id: newTrigger(workspace, user.id, view.id),
    view: viewObject(view),
    response_urls: [],
  };
  return { view, payload };
}

const trouble = { '': 'We had some trouble connecting. Try again?' };

/** https://docs.slack.dev/surfaces/modals#handling_submissions: what the app's answer does to the modal. */
function follow(workspace: Workspace, view: View, body: unknown): void {
  const { response_action: action, view: next, errors } = fieldsOf(body) ?? {};
  if (action === undefined) closeModal(workspace, view);
  else if (action === 'clear') closeAllModals(workspace, view);
  else if (action === 'update') replaceView(workspace, view, next);
  else if (action === 'push') showView(workspace, next, { user: view.user, type: 'modal', on: view });
  else if (action === 'errors') noteErrors(workspace, view, errors);
  else throw new SlackRefusal('invalid_response_action');
}

function noteErrors(workspace: Workspace, view: View, errors: unknown): void {
  const given = fieldsOf(errors) ?? {};
  const ids = new Set(inputsOf(view).map(({ block }) => block.block_id));
  const strange = Object.keys(given).find((id) => !ids.has(id));
  if (strange !== undefined || Object.keys(given).length === 0) throw new SlackRefusal('invalid_errors');
  workspace.views.put(view.id, { ...view, errors: given as Record<string, string> });
}

/** A person fills in a modal and submits it. */
export async function submit(workspace: Workspace, input: SubmitInput): Promise<AppReply> {
  const { store } = workspace.site;
  const user = activePerson(workspace, input.user);
  const { view, payload } = store.transaction(() => submission(workspace, user, input));
  const reply = await sendPayload(workspace, payload);
  const error = reply.error ?? followed(workspace, view.id, reply.body);
  if (!error) return reply;
  const still = workspace.views.get(view.id);
  if (still) workspace.views.put(view.id, { ...still, errors: trouble });
  return { ...reply, error };
}

function followed(workspace: Workspace, viewId: string, body: unknown): string | undefined {
  const view = workspace.views.get(viewId);
  if (!view) return undefined;
  try {
    workspace.site.store.transaction(() => follow(workspace, view, body));
    return undefined;
  } catch (error) {
    if (error instanceof NotModelled) workspace.onUnmodelled(error.message);
    else if (!(error instanceof SlackRefusal)) throw error;
    return error.message;
  }
}

/** The person closes a modal without submitting it. */
export async function dismiss(workspace: Workspace, who: string, viewId: string): Promise<void> {
  const user = activePerson(workspace, who);
  const view = workspace.views.get(viewId);
  if (!view || view.user !== user.id) throw new NotPossible(404, `${user.real_name} has no open modal ${viewId}`);
  workspace.site.store.transaction(() => (view.clear_on_close ? closeAllModals : closeModal)(workspace, view));
  if (!view.notify_on_close) return;
  await sendPayload(workspace, {
    ...payloadFor(user, 'view_closed'),
    view: viewObject(view),
    is_cleared: view.clear_on_close,
  });
}
