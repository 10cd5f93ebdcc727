import { Fragment } from 'react';
import { Link } from '../../controls/link.tsx';
import { NotDrawn } from '../../controls/not-drawn.tsx';
import type { Block } from '../workspace.ts';
import { emoji } from './emoji.ts';
import { ChannelMention, UserGroupMention, UserMention } from './mentions.tsx';
import { DateText } from './mrkdwn-text.tsx';

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export function RichText({ elements }: { readonly elements: readonly Block[] }): JSX.Element {
  return (
    <>
      {elements.map((element, index) => (
        <Fragment key={index}>{<RichElement element={element} />}</Fragment>
      ))}
    </>
  );
}

function RichElement({ element }: { readonly element: Block }): JSX.Element {
  const inner = <Inline elements={element.elements ?? []} />;
  switch (element.type) {
    case 'rich_text_section':
      return <div>{inner}</div>;
    case 'rich_text_preformatted':
      return <pre>{inner}</pre>;
    case 'rich_text_quote':
      return <blockquote>{inner}</blockquote>;
    case 'rich_text_list': {
      const List = element.style === 'ordered' ? 'ol' : 'ul';
      return (
        <List>
          {element.elements.map((item: Block, index: number) => (
            <li key={index}>
              <Inline elements={item.elements} />
            </li>
          ))}
        </List>
      );
    }
    default:
      return <NotDrawn what={element.type} />;
  }
}

function Inline({ elements }: { readonly elements: readonly Block[] }): JSX.Element {
  return (
    <>
      {elements.map((element, index) => (
        <Fragment key={index}>{styledElement(element)}</Fragment>
      ))}
    </>
  );
}

function styledElement(element: Block): JSX.Element {
  const { bold, italic, strike, code } = element.style ?? {};
  let shown = inlineElement(element);
  if (code) shown = <code>{shown}</code>;
  if (bold) shown = <b>{shown}</b>;
  if (italic) shown = <i>{shown}</i>;
  return strike ? <s>{shown}</s> : shown;
}

function inlineElement(element: Block): JSX.Element {
  switch (element.type) {
    case 'text':
      return <span className="keep-breaks">{element.text}</span>;
    case 'link':
      return <Link href={element.url}>{element.text || element.url}</Link>;
    case 'user':
      return <UserMention id={element.user_id} />;
    case 'channel':
      return <ChannelMention id={element.channel_id} />;
    case 'usergroup':
      return <UserGroupMention id={element.usergroup_id} />;
    case 'broadcast':
      return <span className="mention broadcast">@{element.range}</span>;
    case 'emoji':
      return <>{emoji(element.name)}</>;
    case 'date':
      return <DateText at={element.timestamp} format={element.format} />;
    default:
      return <span className="not-drawn">{element.type}</span>;
  }
}
