import { checkBlocks } from '../blocks/check-blocks.ts';
import { withIds } from '../blocks/with-ids.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Block, Message } from '../workspace/message.ts';
import type { Arguments } from './arguments.ts';
import { asSlackText } from './slack-text.ts';

const longestText = 40_000;

export interface Content {
  readonly fields: {
    readonly text: string;
    readonly blocks?: readonly Block[];
    readonly metadata?: Message['metadata'];
  };
  /** Slack's warning that the text was cut. */
  readonly warning?: Readonly<Record<string, unknown>>;
}

/** The text, blocks and metadata of a message, checked as `chat.postMessage` does. https://docs.slack.dev/reference/methods/chat.postMessage */
export function messageContent(args: Arguments): Content {
  const blocks = args.structure('blocks', 'invalid_blocks_format');
  const checked = blocks === undefined ? undefined : withIds(checkBlocks(blocks));
  const metadata = metadataOf(args.structure('metadata', 'invalid_metadata_format'));
  const text = args.text('text') ?? '';
  if (!text.trim() && !checked?.length) throw new SlackRefusal('no_text');
  const characters = Array.from(text);
  const fields = {
    text: asSlackText(characters.slice(0, longestText).join('')),
    ...(checked?.length ? { blocks: checked } : {}),
    ...(metadata ? { metadata } : {}),
  };
  return characters.length > longestText ? { fields, warning: truncated } : { fields };
}

/** https://docs.slack.dev/changelog/2018-04-truncating-really-long-messages */
const truncated = {
  warning: 'message_truncated',
  response_metadata: {
    warnings: ['message_truncated'],
    messages: ['[WARN] Your message was truncated but still posted'],
  },
};

function metadataOf(value: unknown): Message['metadata'] | undefined {
  if (value === undefined) return undefined;
  const { event_type, event_payload, ...rest } = Object(value);
  const wellFormed = typeof event_type === 'string' && event_type !== '' && isPlain(event_payload);
  if (!wellFormed || Object.keys(rest).length > 0) throw new SlackRefusal('invalid_metadata_format');
  return { event_type, event_payload };
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
