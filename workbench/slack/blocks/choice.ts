import { NotPossible } from '../refusal.ts';
import { findChannel } from '../workspace/channel.ts';
import { findPerson } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fieldsOf } from './check.ts';
import { optionsOf } from './composition.ts';
import type { Element } from './elements-of.ts';

type Source = 'option' | 'user' | 'channel' | 'typed' | 'seconds';

interface Kind {
  /** The field in which payloads and `state` carry the choice. */
  readonly field: string;
  /** The field of the element that holds what is chosen at first. */
  readonly initial: string;
  readonly source: Source;
  readonly many?: boolean;
}

const one = (what: string, source: Source): Kind => ({ field: `selected_${what}`, initial: `initial_${what}`, source });
const many = (what: string, source: Source): Kind => ({ ...one(what, source), many: true });
const typed: Kind = { field: 'value', initial: 'initial_value', source: 'typed' };

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload: how each element's value looks in `state`. */
const kinds: Readonly<Record<string, Kind>> = {
  static_select: one('option', 'option'),
  overflow: one('option', 'option'),
  radio_buttons: one('option', 'option'),
  multi_static_select: many('options', 'option'),
  checkboxes: many('options', 'option'),
  users_select: one('user', 'user'),
  multi_users_select: many('users', 'user'),
  conversations_select: one('conversation', 'channel'),
  multi_conversations_select: many('conversations', 'channel'),
  channels_select: one('channel', 'channel'),
  multi_channels_select: many('channels', 'channel'),
  datepicker: one('date', 'typed'),
  timepicker: one('time', 'typed'),
  datetimepicker: one('date_time', 'seconds'),
  plain_text_input: typed,
  number_input: typed,
  email_text_input: typed,
  url_text_input: typed,
};

function kindOf(element: Element): Kind | undefined {
  return Object.hasOwn(kinds, element.type) ? kinds[element.type] : undefined;
}

/** Everything but buttons and overflow menus keeps what was chosen in `state`. */
export function keepsState(element: Element): boolean {
  return element.type !== 'overflow' && kindOf(element) !== undefined;
}

function choose(workspace: Workspace, element: Element, source: Source, value: unknown): unknown {
  switch (source) {
    case 'option':
      return optionNamed(element, value);
    case 'user':
      return found(findPerson(workspace, String(value))?.id, `Nobody in Slack is called ${value}`);
    case 'channel':
      return found(findChannel(workspace, String(value))?.id, `There is no channel ${value}`);
    case 'typed':
      return String(value);
    case 'seconds':
      return Number(value);
  }
}

function found<T>(thing: T | undefined, otherwise: string): T {
  if (thing === undefined) throw new NotPossible(404, otherwise);
  return thing;
}

/** By its value or by the words that the person reads. */
function optionNamed(element: Element, value: unknown): unknown {
  const wanted = fieldsOf(value)?.value ?? value;
  const matches = (option: unknown) => {
    const { value: own, text } = fieldsOf(option) ?? {};
    return own === String(wanted) || fieldsOf(text)?.text === wanted;
  };
  return found(optionsOf(element).find(matches), `The menu ${element.action_id} has no option ${wanted}`);
}

/** What a payload carries when a person chose this value in this element. @param value undefined for nothing chosen */
export function chosen(workspace: Workspace, element: Element, value: unknown): Readonly<Record<string, unknown>> {
  const kind = kindOf(element);
  if (!kind) return { type: element.type, ...(element.value === undefined ? {} : { value: element.value }) };
  const { field, source } = kind;
  if (value === undefined || value === null || value === '')
    return { type: element.type, [field]: kind.many ? [] : null };
  const pick = (each: unknown) => choose(workspace, element, source, each);
  const selected = kind.many ? (Array.isArray(value) ? value : [value]).map(pick) : pick(value);
  return { type: element.type, [field]: selected };
}

/** What is chosen before the person does anything. */
export function chosenAtFirst(element: Element): Readonly<Record<string, unknown>> {
  const kind = kindOf(element);
  if (!kind) return { type: element.type };
  return { type: element.type, [kind.field]: element[kind.initial] ?? (kind.many ? [] : null) };
}

export function isEmpty(element: Element, state: Readonly<Record<string, unknown>>): boolean {
  const value = state[kindOf(element)?.field ?? 'value'];
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
