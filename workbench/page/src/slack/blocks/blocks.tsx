import { NotDrawn } from '../../controls/not-drawn.tsx';
import { RichText } from '../text/rich-text.tsx';
import { TextObject } from '../text/text-object.tsx';
import type { Block } from '../workspace.ts';
import { BlockElement } from './block-element.tsx';

export interface ActInBlock {
  /** What a click or a choice does. @param value the chosen option's value or person, or the button's own value */
  act(actionId: string, value?: unknown): void;
  readonly busyActionId?: string | undefined;
}

interface BlocksProps extends ActInBlock {
  readonly blocks: readonly Block[];
}

/** Block Kit as Slack draws it in a message. https://docs.slack.dev/reference/block-kit/blocks */
export function Blocks({ blocks, ...acting }: BlocksProps): JSX.Element {
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <BlockShown key={block.block_id ?? index} block={block} {...acting} />
      ))}
    </div>
  );
}

export function BlockShown({ block, ...acting }: ActInBlock & { readonly block: Block }): JSX.Element {
  switch (block.type) {
    case 'header':
      return (
        <h3 className="block-header">
          <TextObject text={block.text} />
        </h3>
      );
    case 'divider':
      return <hr />;
    case 'section':
      return <Section block={block} {...acting} />;
    case 'context':
      return <Context block={block} />;
    case 'actions':
      return (
        <div className="block-actions">
          {block.elements.map((element: Block) => (
            <BlockElement key={element.action_id} element={element} {...acting} />
          ))}
        </div>
      );
    case 'rich_text':
      return <RichText elements={block.elements} />;
    default:
      return <NotDrawn what={`A block of type ${block.type}`} />;
  }
}

function Section({ block, ...acting }: ActInBlock & { readonly block: Block }): JSX.Element {
  return (
    <div className="block-section">
      <div className="block-section-text">
        <TextObject text={block.text} />
        {block.fields && (
          <div className="block-fields">
            {block.fields.map((field: Block, index: number) => (
              <div key={index}>
                <TextObject text={field as never} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && <BlockElement element={block.accessory} {...acting} />}
    </div>
  );
}

function Context({ block }: { readonly block: Block }): JSX.Element {
  return (
    <div className="block-context">
      {block.elements.map((element: Block, index: number) => (
        <span key={index}>{element.type === 'image' ? element.alt_text : <TextObject text={element as never} />}</span>
      ))}
    </div>
  );
}
