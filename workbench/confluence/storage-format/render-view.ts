import { type ForgeMacro, readForgeMacro } from './forge-macro.ts';
import { childNamed, isElement, type StorageElement, type StorageNode, textOf } from './storage-node.ts';
import { escapeAttribute, escapeText } from './write-storage.ts';

/** A stretch of the page as a reader sees it: plain HTML, or a place where an app's macro stands. */
export type ViewPart =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'macro'; readonly macro: ForgeMacro };

export interface ViewNames {
  personName(accountId: string): string;
  pageUrl(title: string): string;
}

const plain = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'div', 'span', 'ul', 'ol', 'li'],
  ...['strong', 'b', 'em', 'i', 'u', 's', 'del', 'sub', 'sup', 'small', 'big', 'code'],
  ...['table', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
]);
const empty = new Set(['hr', 'br', 'col']);
const transparent = new Set([
  'ac:layout',
  'ac:layout-section',
  'ac:layout-cell',
  'ac:inline-comment-marker',
  'ac:rich-text-body',
]);
const panels: Readonly<Record<string, string>> = {
  info: 'info',
  note: 'warning',
  tip: 'success',
  warning: 'error',
  panel: 'panel',
};

/** Splits a body at the macros of apps. Layout columns are shown one below the other. */
export function renderView(nodes: readonly StorageNode[], names: ViewNames): readonly ViewPart[] {
  const parts: ViewPart[] = [];
  for (const node of flattened(nodes)) {
    const macro = isElement(node) ? readForgeMacro(node) : undefined;
    const last = parts.at(-1);
    if (macro) parts.push({ kind: 'macro', macro });
    else if (last?.kind === 'html') parts[parts.length - 1] = { kind: 'html', html: last.html + html(node, names) };
    else parts.push({ kind: 'html', html: html(node, names) });
  }
  return parts.filter((part) => part.kind === 'macro' || part.html.trim() !== '');
}

function flattened(nodes: readonly StorageNode[]): readonly StorageNode[] {
  return nodes.flatMap((node) => (isElement(node) && transparent.has(node.name) ? flattened(node.children) : [node]));
}

function htmlOf(nodes: readonly StorageNode[], names: ViewNames): string {
  return nodes.map((node) => html(node, names)).join('');
}

function html(node: StorageNode, names: ViewNames): string {
  if (node.kind === 'text') return escapeText(node.text);
  if (plain.has(node.name)) return plainHtml(node, names);
  if (transparent.has(node.name)) return htmlOf(node.children, names);
  switch (node.name) {
    case 'a':
      return linkHtml(node.attributes.href ?? '', htmlOf(node.children, names));
    case 'time':
      return `<time>${escapeText(node.attributes.datetime ?? textOf(node))}</time>`;
    case 'ac:link':
      return resourceLinkHtml(node, names);
    case 'ac:emoticon':
      return escapeText(node.attributes['ac:emoji-fallback'] ?? node.attributes['ac:name'] ?? '');
    case 'ac:task-list':
      return `<ul>${htmlOf(node.children, names)}</ul>`;
    case 'ac:task':
      return taskHtml(node, names);
    case 'ac:structured-macro':
      return builtInMacroHtml(node, names);
    case 'ac:adf-extension':
      return adfNodeHtml(node, names);
    default:
      // Hint texts show in the editor only, and declarations of template variables never.
      return '';
  }
}

function plainHtml(node: StorageElement, names: ViewNames): string {
  const spans = ['colspan', 'rowspan', 'start']
    .filter((name) => /^\d+$/.test(node.attributes[name] ?? ''))
    .map((name) => ` ${name}="${node.attributes[name]}"`)
    .join('');
  if (empty.has(node.name)) return `<${node.name}>`;
  return `<${node.name}${spans}>${htmlOf(node.children, names)}</${node.name}>`;
}

function linkHtml(href: string, inner: string): string {
  if (!/^(https?:|mailto:|\/|#)/i.test(href)) return inner;
  return `<a href="${escapeAttribute(href)}" rel="noreferrer">${inner}</a>`;
}

function resourceLinkHtml(node: StorageElement, names: ViewNames): string {
  const body = childNamed(node, 'ac:link-body') ?? childNamed(node, 'ac:plain-text-link-body');
  const person = childNamed(node, 'ri:user')?.attributes['ri:account-id'];
  if (person !== undefined) return `<span class="mention">@${escapeText(names.personName(person))}</span>`;
  const title = childNamed(node, 'ri:page')?.attributes['ri:content-title'] ?? '';
  return linkHtml(names.pageUrl(title), body ? htmlOf(body.children, names) : escapeText(title));
}

function taskHtml(node: StorageElement, names: ViewNames): string {
  const status = childNamed(node, 'ac:task-status');
  const done = status !== undefined && textOf(status).trim() === 'complete';
  return `<li>${done ? '☑' : '☐'} ${htmlOf(childNamed(node, 'ac:task-body')?.children ?? [], names)}</li>`;
}

function builtInMacroHtml(node: StorageElement, names: ViewNames): string {
  const name = node.attributes['ac:name'] ?? '';
  const body = childNamed(node, 'ac:rich-text-body');
  const parameter = (wanted: string) => {
    const found = node.children.find(
      (child) => isElement(child, 'ac:parameter') && child.attributes['ac:name'] === wanted,
    );
    return found ? escapeText(textOf(found)) : '';
  };
  if (panels[name]) return `<div class="panel panel-${panels[name]}">${htmlOf(body?.children ?? [], names)}</div>`;
  if (name === 'expand')
    return `<details><summary>${parameter('title')}</summary>${htmlOf(body?.children ?? [], names)}</details>`;
  if (name === 'code')
    return `<pre><code>${escapeText(textOf(childNamed(node, 'ac:plain-text-body') ?? node))}</code></pre>`;
  if (name === 'status') return `<span class="status">${parameter('title')}</span>`;
  return `<div class="unknown-macro">Unknown macro: ‘${escapeText(name)}’</div>`;
}

function adfNodeHtml(node: StorageElement, names: ViewNames): string {
  const macro = readForgeMacro(node);
  if (macro) return `<div data-macro-local-id="${escapeAttribute(macro.localId)}"></div>`;
  const content = childNamed(childNamed(node, 'ac:adf-node') ?? node, 'ac:adf-content');
  return content ? `<div class="panel">${htmlOf(content.children, names)}</div>` : '';
}
