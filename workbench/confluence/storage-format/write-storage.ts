import type { StorageNode } from './storage-node.ts';

/** Writes a tree back as storage format. */
export function writeStorage(nodes: readonly StorageNode[]): string {
  return nodes.map(writeNode).join('');
}

function writeNode(node: StorageNode): string {
  if (node.kind === 'text') return node.cdata ? writeCdata(node.text) : escapeText(node.text);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes} />`;
  return `<${node.name}${attributes}>${writeStorage(node.children)}</${node.name}>`;
}

/** `]]>` may not stand inside a CDATA section; it is split over two. */
function writeCdata(value: string): string {
  return `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

export function escapeText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;');
}

export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}
