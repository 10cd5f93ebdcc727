import type { Block } from '../workspace/message.ts';
import type { StateValues } from '../workspace/view.ts';
import { chosenAtFirst, keepsState } from './choice.ts';
import { elementsOf } from './elements-of.ts';

/** `state.values` of a message or a view: what each input holds. @param over what the person has changed so far */
export function stateOf(blocks: readonly Block[], over: StateValues = {}): StateValues {
  const values: Record<string, Record<string, Readonly<Record<string, unknown>>>> = {};
  for (const block of blocks) {
    const blockId = String(block.block_id);
    for (const element of elementsOf(block).filter(keepsState)) {
      const actionId = String(element.action_id);
      values[blockId] = { ...values[blockId], [actionId]: over[blockId]?.[actionId] ?? chosenAtFirst(element) };
    }
  }
  return values;
}
