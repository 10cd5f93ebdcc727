import { writeForgeMacro } from './forge-macro.ts';
import { forgeMacroOfAdf } from './forge-macro-in-adf.ts';
import { element, type StorageElement, type StorageNode, text } from './storage-node.ts';

/** A node of the Atlassian Document Format, after it was held against its schema. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly AdfNode[];
  readonly content?: readonly AdfNode[];
}

export type Converted =
  | { readonly kind: 'converted'; readonly nodes: readonly StorageNode[] }
  /** A node or mark that the stand-in does not model. */
  | { readonly kind: 'unmodelled'; readonly what: string };

class Unmodelled extends Error {}

/** Turns an ADF document into storage format, the form in which Confluence keeps every page. */
export function adfToStorage(document: AdfNode): Converted {
  try {
    return { kind: 'converted', nodes: below(document) };
  } catch (error) {
    if (error instanceof Unmodelled) return { kind: 'unmodelled', what: error.message };
    throw error;
  }
}

function below(node: AdfNode): readonly StorageNode[] {
  return (node.content ?? []).map(convert);
}

const containers: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  rule: 'hr',
  hardBreak: 'br',
  tableRow: 'tr',
  taskList: 'ac:task-list',
  layoutColumn: 'ac:layout-cell',
};

function convert(node: AdfNode): StorageNode {
  const container = containers[node.type];
  if (container !== undefined) return element(container, {}, below(node));
  const convertNode = converters[node.type];
  if (convertNode === undefined) throw new Unmodelled(`ADF node ${node.type}`);
  return convertNode(node);
}

const converters: Readonly<Record<string, (node: AdfNode) => StorageNode>> = {
  text: markedText,
  heading: (node) => element(`h${attribute(node, 'level')}`, {}, below(node)),
  codeBlock: (node) =>
    builtInMacro('code', { language: attribute(node, 'language') }, [
      element('ac:plain-text-body', {}, [
        { kind: 'text', text: (node.content ?? []).map((part) => part.text ?? '').join(''), cdata: true },
      ]),
    ]),
  panel: (node) =>
    builtInMacro(panelMacro(attribute(node, 'panelType')), {}, [element('ac:rich-text-body', {}, below(node))]),
  expand: (node) =>
    builtInMacro('expand', { title: attribute(node, 'title') }, [element('ac:rich-text-body', {}, below(node))]),
  status: (node) =>
    builtInMacro('status', { title: attribute(node, 'text'), colour: statusColour(attribute(node, 'color')) }, []),
  table: (node) => element('table', {}, [element('tbody', {}, below(node))]),
  tableHeader: (node) => cell('th', node),
  tableCell: (node) => cell('td', node),
  taskItem: (node) =>
    element('ac:task', {}, [
      element('ac:task-id', {}, [text(attribute(node, 'localId'))]),
      element('ac:task-status', {}, [text(attribute(node, 'state') === 'DONE' ? 'complete' : 'incomplete')]),
      element('ac:task-body', {}, below(node)),
    ]),
  mention: (node) => element('ac:link', {}, [element('ri:user', { 'ri:account-id': attribute(node, 'id') })]),
  emoji: (node) =>
    element('ac:emoticon', {
      'ac:name': 'blue-star',
      'ac:emoji-shortname': attribute(node, 'shortName'),
      'ac:emoji-fallback': attribute(node, 'text'),
    }),
  date: (node) =>
    element('time', { datetime: new Date(Number(attribute(node, 'timestamp'))).toISOString().slice(0, 10) }),
  placeholder: (node) => element('ac:placeholder', {}, [text(attribute(node, 'text'))]),
  inlineCard: (node) => card(node, 'inline'),
  blockCard: (node) => card(node, 'block'),
  layoutSection: (node) =>
    element('ac:layout', {}, [element('ac:layout-section', { 'ac:type': 'two_equal' }, below(node))]),
  extension: (node) => {
    const macro = forgeMacroOfAdf(node);
    if (!macro) throw new Unmodelled(`ADF extension of type ${attribute(node, 'extensionType')}`);
    return writeForgeMacro(macro);
  },
};

function attribute(node: AdfNode, name: string): string {
  return String(node.attrs?.[name] ?? '');
}

function builtInMacro(
  name: string,
  parameters: Readonly<Record<string, string>>,
  body: readonly StorageElement[],
): StorageElement {
  const written = Object.entries(parameters)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => element('ac:parameter', { 'ac:name': key }, [text(value)]));
  return element('ac:structured-macro', { 'ac:name': name, 'ac:schema-version': '1' }, [...written, ...body]);
}

/** The panels of the present editor are kept under the names of the old macros. */
function panelMacro(panelType: string): string {
  const names: Readonly<Record<string, string>> = {
    info: 'info',
    success: 'tip',
    warning: 'note',
    error: 'warning',
    note: 'info',
  };
  return names[panelType] ?? 'panel';
}

function statusColour(colour: string): string {
  return colour === 'neutral' ? '' : colour.charAt(0).toUpperCase() + colour.slice(1);
}

function cell(name: 'th' | 'td', node: AdfNode): StorageElement {
  const spans = ['colspan', 'rowspan'].filter((span) => Number(node.attrs?.[span] ?? 1) > 1);
  return element(name, Object.fromEntries(spans.map((span) => [span, attribute(node, span)])), below(node));
}

function card(node: AdfNode, appearance: 'inline' | 'block'): StorageElement {
  const url = attribute(node, 'url');
  return element('a', { href: url, 'data-card-appearance': appearance }, [text(url)]);
}

const marks: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  underline: 'u',
  strike: 'del',
};

function markedText(node: AdfNode): StorageNode {
  return (node.marks ?? []).reduceRight<StorageNode>(
    (inner, mark) => {
      const name = marks[mark.type];
      if (name !== undefined) return element(name, {}, [inner]);
      if (mark.type === 'link') return element('a', { href: attribute(mark, 'href') }, [inner]);
      if (mark.type === 'subsup') return element(attribute(mark, 'type'), {}, [inner]);
      throw new Unmodelled(`ADF mark ${mark.type}`);
    },
    text(node.text ?? ''),
  );
}
