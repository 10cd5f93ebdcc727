import type { AdfNode } from './adf-to-storage.ts';
import { readForgeMacro } from './forge-macro.ts';
import { forgeMacroToAdf } from './forge-macro-in-adf.ts';
import { childNamed, isElement, type StorageElement, type StorageNode, textOf } from './storage-node.ts';

export type Document =
  | { readonly kind: 'document'; readonly document: AdfNode & { readonly version: 1 } }
  | { readonly kind: 'unmodelled'; readonly what: string };

class Unmodelled extends Error {}

/** Turns a page into ADF for `body-format=atlas_doc_format`: text, lists, tables, panels, links, hints and app macros. */
export function storageToAdf(nodes: readonly StorageNode[]): Document {
  try {
    return { kind: 'document', document: { type: 'doc', version: 1, content: blocks(nodes) } };
  } catch (error) {
    if (error instanceof Unmodelled) return { kind: 'unmodelled', what: error.message };
    throw error;
  }
}

function blocks(nodes: readonly StorageNode[]): readonly AdfNode[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return node.text.trim() === '' ? [] : [paragraph(inline(node, []))];
    return block(node);
  });
}

const containers: Readonly<Record<string, string>> = {
  ul: 'bulletList',
  ol: 'orderedList',
  li: 'listItem',
  blockquote: 'blockquote',
  tr: 'tableRow',
  th: 'tableHeader',
  td: 'tableCell',
};

function block(node: StorageElement): readonly AdfNode[] {
  const container = containers[node.name];
  if (container !== undefined) return [{ type: container, ...cellAttributes(node), content: filled(node) }];
  if (/^h[1-6]$/.test(node.name))
    return [{ type: 'heading', attrs: { level: Number(node.name[1]) }, content: inlines(node.children) }];
  switch (node.name) {
    case 'p':
      return [paragraph(inlines(node.children))];
    case 'hr':
      return [{ type: 'rule' }];
    case 'table':
      return [{ type: 'table', content: rowsOf(node).flatMap(block) }];
    case 'ac:structured-macro':
      return [builtInMacro(node)];
    case 'ac:adf-extension':
      return [appMacro(node)];
    case 'div':
    case 'ac:layout':
    case 'ac:layout-section':
    case 'ac:layout-cell':
      return blocks(node.children);
    default:
      return [paragraph(inlines([node]))];
  }
}

function paragraph(content: readonly AdfNode[]): AdfNode {
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

/** List items and cells hold blocks in ADF, while storage format lets text stand in them directly. */
function filled(node: StorageElement): readonly AdfNode[] {
  const holdsBlocks = node.children.some(
    (child) =>
      isElement(child) && /^(p|ul|ol|li|h\d|table|tr|th|td|ac:structured-macro|ac:adf-extension)$/.test(child.name),
  );
  return holdsBlocks ? blocks(node.children) : [paragraph(inlines(node.children))];
}

function cellAttributes(node: StorageElement): Pick<AdfNode, 'attrs'> {
  const spans = ['colspan', 'rowspan'].filter((name) => node.attributes[name] !== undefined);
  return spans.length === 0
    ? {}
    : { attrs: Object.fromEntries(spans.map((name) => [name, Number(node.attributes[name])])) };
}

function rowsOf(table: StorageElement): readonly StorageElement[] {
  return table.children
    .filter((child): child is StorageElement => isElement(child))
    .flatMap((child) => {
      if (child.name === 'tr') return [child];
      return child.name === 'colgroup' ? [] : rowsOf(child);
    });
}

const panels: Readonly<Record<string, string>> = { info: 'info', tip: 'success', note: 'warning', warning: 'error' };

function builtInMacro(node: StorageElement): AdfNode {
  const name = node.attributes['ac:name'] ?? '';
  const body = childNamed(node, 'ac:rich-text-body');
  if (panels[name] && body)
    return { type: 'panel', attrs: { panelType: panels[name] }, content: blocks(body.children) };
  if (name === 'code')
    return {
      type: 'codeBlock',
      content: [{ type: 'text', text: textOf(childNamed(node, 'ac:plain-text-body') ?? node) }],
    };
  throw new Unmodelled(`macro ${name} in atlas_doc_format`);
}

function appMacro(node: StorageElement): AdfNode {
  const macro = readForgeMacro(node);
  if (!macro) throw new Unmodelled('an ADF extension other than an app macro in atlas_doc_format');
  return forgeMacroToAdf(macro);
}

function inlines(nodes: readonly StorageNode[], marks: readonly AdfNode[] = []): readonly AdfNode[] {
  return nodes.flatMap((node) => inline(node, marks));
}

const markNames: Readonly<Record<string, string>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  code: 'code',
  u: 'underline',
  del: 'strike',
  s: 'strike',
};

function inline(node: StorageNode, marks: readonly AdfNode[]): readonly AdfNode[] {
  if (!isElement(node))
    return node.text === '' ? [] : [{ type: 'text', text: node.text, ...(marks.length > 0 ? { marks } : {}) }];
  const mark = markNames[node.name];
  if (mark !== undefined) return inlines(node.children, [...marks, { type: mark }]);
  switch (node.name) {
    case 'a':
      return inlines(node.children, [...marks, { type: 'link', attrs: { href: node.attributes.href ?? '' } }]);
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'span':
      return inlines(node.children, marks);
    case 'time':
      return [{ type: 'date', attrs: { timestamp: String(Date.parse(node.attributes.datetime ?? '')) } }];
    case 'ac:placeholder':
      return [{ type: 'placeholder', attrs: { text: textOf(node) } }];
    case 'ac:link':
      return [mention(node)];
    default:
      throw new Unmodelled(`element ${node.name} in atlas_doc_format`);
  }
}

function mention(node: StorageElement): AdfNode {
  const accountId = childNamed(node, 'ri:user')?.attributes['ri:account-id'];
  if (accountId === undefined) throw new Unmodelled('a link to a page in atlas_doc_format');
  return { type: 'mention', attrs: { id: accountId, text: '' } };
}
