import { isElement, type StorageNode } from './storage-node.ts';

/**
 * The elements of storage format that the stand-in understands: those of Confluence's own description and of pages
 * written by its present editor. https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html
 */
const known = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'div', 'span', 'ul', 'ol', 'li', 'a'],
  ...['strong', 'b', 'em', 'i', 'u', 's', 'del', 'sub', 'sup', 'small', 'big', 'code', 'time'],
  ...['table', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['ac:structured-macro', 'ac:parameter', 'ac:rich-text-body', 'ac:plain-text-body'],
  ...['ac:link', 'ac:link-body', 'ac:plain-text-link-body', 'ac:emoticon', 'ac:placeholder', 'ac:image'],
  ...['ac:task-list', 'ac:task', 'ac:task-id', 'ac:task-uuid', 'ac:task-status', 'ac:task-body'],
  ...['ac:layout', 'ac:layout-section', 'ac:layout-cell', 'ac:inline-comment-marker'],
  ...['ac:adf-extension', 'ac:adf-node', 'ac:adf-attribute', 'ac:adf-content', 'ac:adf-fallback'],
  ...['ac:adf-parameter', 'ac:adf-parameter-value', 'ac:adf-mark'],
  ...['ri:user', 'ri:page', 'ri:space', 'ri:url', 'ri:attachment', 'ri:content-entity', 'ri:blog-post'],
  ...['at:declarations', 'at:string', 'at:textarea', 'at:list', 'at:option', 'at:var'],
]);

/** The first element that the stand-in does not know, if any. */
export function unknownElement(nodes: readonly StorageNode[]): string | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (!known.has(node.name)) return node.name;
    const below = unknownElement(node.children);
    if (below !== undefined) return below;
  }
  return undefined;
}
