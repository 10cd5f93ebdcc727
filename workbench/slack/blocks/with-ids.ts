import { randomBytes } from 'node:crypto';
import type { Block } from '../workspace/message.ts';

const newId = () => randomBytes(4).toString('base64url').slice(0, 5);
const withoutActionId = new Set(['image', 'plain_text', 'mrkdwn']);

function withActionId(element: unknown): unknown {
  const { type, action_id } = Object(element);
  if (typeof type !== 'string' || withoutActionId.has(type) || action_id !== undefined) return element;
  return { ...Object(element), action_id: newId() };
}

/** Slack makes up the `block_id`s and `action_id`s that the app left out. */
export function withIds(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? newId(),
    ...(block.accessory ? { accessory: withActionId(block.accessory) } : {}),
    ...(block.element ? { element: withActionId(block.element) } : {}),
    ...(block.type === 'actions' ? { elements: (block.elements as unknown[]).map(withActionId) } : {}),
  }));
}
