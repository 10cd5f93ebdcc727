/** A page body in Confluence's storage format (XHTML with the namespaces `ac:`, `ri:` and `at:`) as a tree. */
export interface StorageElement {
  readonly kind: 'element';
  /** With its prefix: `p`, `ac:structured-macro`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly StorageNode[];
}

export interface StorageText {
  readonly kind: 'text';
  readonly text: string;
  /** Written as a CDATA section, as `ac:plain-text-body` wants it. */
  readonly cdata?: true;
}

export type StorageNode = StorageElement | StorageText;

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly StorageNode[] = [],
): StorageElement {
  return { kind: 'element', name, attributes, children };
}

export function text(value: string): StorageText {
  return { kind: 'text', text: value };
}

export function isElement(node: StorageNode | undefined, name?: string): node is StorageElement {
  return node?.kind === 'element' && (name === undefined || node.name === name);
}

/** All text below a node, without markup. */
export function textOf(node: StorageNode): string {
  return node.kind === 'text' ? node.text : node.children.map(textOf).join('');
}

export function childNamed(parent: StorageElement, name: string): StorageElement | undefined {
  return parent.children.find((child): child is StorageElement => isElement(child, name));
}
