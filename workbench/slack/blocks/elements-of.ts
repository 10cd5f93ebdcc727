import type { Block } from '../workspace/message.ts';

export interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly [field: string]: unknown;
}

/** The elements of a block with which a person can do something. */
export function elementsOf(block: Block): readonly Element[] {
  const { type, accessory, element, elements } = block;
  const found = type === 'actions' && Array.isArray(elements) ? elements : [accessory, element];
  return found.filter((each): each is Element => typeof each?.type === 'string' && each.type !== 'image');
}
