import { NotModelled, SlackRefusal } from '../refusal.ts';
import type { Block } from '../workspace/message.ts';
import { blockTypes, unmodelledBlocks } from './block-types.ts';
import { byType, type Check, type Findings, fault, fieldsOf, list } from './check.ts';
import { elementsOf } from './elements-of.ts';

function repeats(values: readonly unknown[]): readonly unknown[] {
  return [...new Set(values.filter((value, index) => value !== undefined && values.indexOf(value) !== index))];
}

/** "should be unique": `block_id`s among the blocks, `action_id`s within a block; two menus can't both have the focus. */
const uniqueIds: Check = (value, at, findings) => {
  const blocks = (Array.isArray(value) ? value : []).map((block) => fieldsOf(block) ?? {});
  for (const id of repeats(blocks.map((block) => block.block_id)))
    fault(findings, `block_id already exists: ${id}`, at);
  blocks.forEach((block, index) => {
    const ids = elementsOf(block as Block).map((element) => element.action_id);
    for (const id of repeats(ids)) fault(findings, `action_id already exists: ${id}`, `${at}/${index}`);
  });
  const focused = blocks
    .flatMap((block) => elementsOf(block as Block))
    .filter((element) => element.focus_on_load === true);
  if (focused.length > 1) fault(findings, 'only one element may have focus_on_load', at);
};

/** Notes every fault of a list of blocks. @param most 50 in a message, 100 in a view */
export function blockFindings(value: unknown, at: string, most: number, findings: Findings): void {
  list(byType(blockTypes, unmodelledBlocks), most, 0)(value, at, findings);
  uniqueIds(value, at, findings);
}

/** Throws Slack's refusal, or 501 for what only the workbench does not know. */
export function throwFindings({ faults, unmodelled }: Findings, code: string): void {
  if (faults.length > 0) {
    const messages = faults.map((each) => `[ERROR] ${each}`);
    throw new SlackRefusal(code, { errors: faults, response_metadata: { messages } });
  }
  if (unmodelled[0]) throw new NotModelled(unmodelled[0]);
}

/** The blocks of a message. https://docs.slack.dev/reference/block-kit/blocks */
export function checkBlocks(value: unknown): readonly Block[] {
  if (!Array.isArray(value)) throw new SlackRefusal('invalid_blocks_format');
  const findings: Findings = { faults: [], unmodelled: [] };
  blockFindings(value, '/blocks', 50, findings);
  throwFindings(findings, 'invalid_blocks');
  return value as readonly Block[];
}
