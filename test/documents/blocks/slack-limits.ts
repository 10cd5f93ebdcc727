/** Slack's own limits, as the local Slack holds them. */
import { checkBlocks } from '../../../workbench/slack/blocks/check-blocks.ts';
import { checkView } from '../../../workbench/slack/blocks/check-view.ts';

interface Message {
  readonly text: string;
  readonly blocks: readonly object[];
}

/** The words of every text in the blocks, in order. */
export const wordsOf = ({ blocks }: Message): readonly string[] => textsIn(blocks);

function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && typeof value.text === 'string') return [value.text];
  return Object.values(value).flatMap(textsIn);
}

/** @throws what Slack would answer when it refuses the message */
export function expectSlackToTake(message: Message): void {
  checkBlocks(JSON.parse(JSON.stringify(message.blocks)));
  expect(message.text.trim()).not.toBe('');
  expect(Array.from(message.text).length).toBeLessThanOrEqual(40_000);
  for (const words of wordsOf(message)) expect(words).not.toMatch(/\p{Surrogate}/u);
}

/** @throws what Slack would answer when it refuses the Home tab */
export function expectSlackToPublish(view: object): void {
  checkView(JSON.parse(JSON.stringify(view)), 'home');
}

/** @throws what Slack would answer when it refuses the form */
export function expectSlackToOpen(view: object): void {
  checkView(JSON.parse(JSON.stringify(view)), 'modal');
}
