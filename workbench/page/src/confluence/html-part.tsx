import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { Link } from '../controls/link.tsx';

const drawn = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 blockquote pre hr br div span ul ol li strong b em i u s del sub sup small code ' +
    'table thead tbody tfoot tr th td colgroup col time details summary'
  ).split(' '),
);
const kept: Readonly<Record<string, string>> = {
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  class: 'className',
  datetime: 'dateTime',
};

/** A stretch of a page, built element by element: markup that is not in the list above is never made. */
export function HtmlPart({ html }: { readonly html: string }): JSX.Element {
  const nodes = useMemo(() => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes], [html]);
  return <>{shownNodes(nodes)}</>;
}

function shownNodes(nodes: readonly ChildNode[]): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{shown(node)}</Fragment>);
}

function shown(node: ChildNode): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.tagName.toLowerCase();
  const inner = node.childNodes.length > 0 ? shownNodes([...node.childNodes]) : undefined;
  if (name === 'a') return <Link href={node.getAttribute('href') ?? ''}>{inner}</Link>;
  if (!drawn.has(name)) return inner;
  const attributes = [...node.attributes]
    .filter((attribute) => kept[attribute.name])
    .map((attribute) => [kept[attribute.name], attribute.value]);
  const children = name === 'table' || name === 'tr' || name.startsWith('t') ? withoutBlanks(node) : inner;
  return createElement(name, Object.fromEntries(attributes), children);
}

/** React minds white space between the rows of a table. */
function withoutBlanks(node: Element): ReactNode {
  const wanted = [...node.childNodes].filter(
    (child) => child.nodeType !== Node.TEXT_NODE || child.textContent?.trim() !== '',
  );
  return wanted.length > 0 ? shownNodes(wanted) : undefined;
}
