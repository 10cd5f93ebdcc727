import { Fragment } from 'react';
import { Link } from '../../controls/link.tsx';
import { Moment } from '../../site/moment.tsx';

interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}

/** Atlassian Document Format. https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
export function AdfDocument({ document }: { readonly document: unknown }): JSX.Element {
  return (
    <div className="adf">
      <Nodes nodes={(document as AdfNode | null)?.content} />
    </div>
  );
}

function Nodes({ nodes = [] }: { readonly nodes: readonly AdfNode[] | undefined }): JSX.Element {
  return (
    <>
      {nodes.map((node, index) => (
        <Fragment key={index}>{nodeShown(node)}</Fragment>
      ))}
    </>
  );
}

const plainElements: Readonly<Record<string, 'p' | 'ul' | 'ol' | 'li' | 'blockquote' | 'pre' | 'tr' | 'th' | 'td'>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  codeBlock: 'pre',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};

function nodeShown(node: AdfNode): JSX.Element {
  const inner = <Nodes nodes={node.content} />;
  const Plain = plainElements[node.type];
  if (Plain) return <Plain>{inner}</Plain>;
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'heading':
      return <h4>{inner}</h4>;
    case 'table':
      return (
        <table>
          <tbody>{inner}</tbody>
        </table>
      );
    case 'panel':
      return <div className={`adf-panel adf-panel-${node.attrs?.panelType}`}>{inner}</div>;
    default:
      return inlineShown(node, inner);
  }
}

function inlineShown(node: AdfNode, inner: JSX.Element): JSX.Element {
  const attribute = (name: string) => String(node.attrs?.[name] ?? '');
  switch (node.type) {
    case 'mention':
      return <span className="mention">{attribute('text')}</span>;
    case 'emoji':
      return <>{attribute('text') || attribute('shortName')}</>;
    case 'status':
      return <span className="lozenge">{attribute('text')}</span>;
    case 'date':
      return <Moment at={Number(attribute('timestamp'))} />;
    case 'inlineCard':
    case 'blockCard':
      return <Link href={attribute('url')}>{attribute('url')}</Link>;
    default:
      return node.content ? inner : <span className="not-drawn">{node.type}</span>;
  }
}

function marked({ text = '', marks = [] }: AdfNode): JSX.Element {
  return marks.reduce<JSX.Element>(
    (shown, { type, attrs }) => {
      switch (type) {
        case 'strong':
          return <b>{shown}</b>;
        case 'em':
          return <i>{shown}</i>;
        case 'strike':
          return <s>{shown}</s>;
        case 'underline':
          return <u>{shown}</u>;
        case 'code':
          return <code>{shown}</code>;
        case 'link':
          return <Link href={String(attrs?.href ?? '')}>{shown}</Link>;
        default:
          return shown;
      }
    },
    <>{text}</>,
  );
}
