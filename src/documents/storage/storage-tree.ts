/**
 * Storage format as a tree that remembers its source, so that what is not touched is written back byte for byte.
 * Confluence hands out well-formed XML only; what is not comes back as it was.
 */
export type StorageNode = StorageElement | StorageLeaf;

export interface StorageElement {
  readonly kind: 'element';
  /** With its prefix, such as `ac:structured-macro`. */
  readonly name: string;
  /** The start tag as it is written; the whole element where it is empty. */
  readonly open: string;
  readonly close: string;
  readonly children: readonly StorageNode[];
}

export interface StorageLeaf {
  readonly kind: 'text' | 'cdata' | 'other';
  readonly source: string;
}

const token =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/[^\s>]+\s*>|<[^\s/>!?]+(?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>|[^<]+|</g;

interface Opened {
  readonly name: string;
  readonly open: string;
  readonly children: StorageNode[];
}

export function readStorage(source: string): readonly StorageNode[] {
  const root: Opened = { name: '', open: '', children: [] };
  const opened: Opened[] = [root];
  const add = (node: StorageNode) => opened.at(-1)?.children.push(node);
  for (const [written] of source.matchAll(token)) {
    if (written.startsWith('</')) close(opened, written);
    else if (!/^<[^!?]./s.test(written)) add({ kind: leafKind(written), source: written });
    else if (written.endsWith('/>'))
      add({ kind: 'element', name: nameIn(written), open: written, close: '', children: [] });
    else opened.push({ name: nameIn(written), open: written, children: [] });
  }
  while (opened.length > 1) closeLast(opened, '');
  return root.children;
}

function leafKind(written: string): StorageLeaf['kind'] {
  if (written.startsWith('<![CDATA[')) return 'cdata';
  return written.startsWith('<!') || written.startsWith('<?') ? 'other' : 'text';
}

const nameIn = (tag: string): string => /^<\/?([^\s/>]+)/.exec(tag)?.[1] ?? '';

function close(opened: Opened[], tag: string): void {
  if (opened.at(-1)?.name === nameIn(tag)) closeLast(opened, tag);
  else opened.at(-1)?.children.push({ kind: 'other', source: tag });
}

function closeLast(opened: Opened[], tag: string): void {
  const last = opened.pop();
  if (last) opened.at(-1)?.children.push({ kind: 'element', ...last, close: tag });
}

export const attributeOf = ({ open }: StorageElement, name: string): string | undefined => {
  const written = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(open);
  return written?.[1] ?? written?.[2];
};

export const sourceOf = (node: StorageNode): string =>
  node.kind === 'element' ? `${node.open}${node.children.map(sourceOf).join('')}${node.close}` : node.source;
