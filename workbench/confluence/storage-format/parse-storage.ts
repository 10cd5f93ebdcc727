import { SaxesParser } from 'saxes';
import { htmlEntities } from './html-entities.ts';
import { element, isElement, type StorageNode, text } from './storage-node.ts';

export type ParsedStorage =
  | { readonly kind: 'parsed'; readonly nodes: readonly StorageNode[] }
  /** `because` in the words of the vendor's parser, with row and column. */
  | { readonly kind: 'malformed'; readonly because: string };

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: StorageNode[];
}

const wrapper = 'storage';

const namespaces = {
  ac: 'http://www.atlassian.com/schema/confluence/4/ac/',
  ri: 'http://www.atlassian.com/schema/confluence/4/ri/',
  at: 'http://www.atlassian.com/schema/confluence/4/at/',
};

/**
 * Parses a storage-format fragment. The prefixes `ac`, `ri` and `at` and the entities of HTML are known beforehand,
 * everything else must be well-formed XML.
 * https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html
 */
export function parseStorage(source: string): ParsedStorage {
  const parser = new SaxesParser({ xmlns: true, fragment: false, additionalNamespaces: namespaces, position: true });
  Object.assign(parser.ENTITIES, htmlEntities);
  const open: OpenElement[] = [{ name: '', attributes: {}, children: [] }];
  const whole = `<${wrapper}>${source}</${wrapper}>`;
  let justClosed = '';
  const append = (node: StorageNode) => open.at(-1)?.children.push(node);
  let failure: string | undefined;
  const fail = (because: string) => {
    failure ??= `${because}\n at [row,col {unknown-source}]: [${parser.line},${columnWithoutWrapper(parser)}]`;
  };
  parser.on('error', (error) =>
    fail(asTheVendorSaysIt(error.message, { justClosed, atEnd: parser.position >= whole.length })),
  );
  parser.on('doctype', () => fail('Unexpected DOCTYPE declaration in prolog'));
  parser.on('opentag', (tag) =>
    open.push({ name: tag.name, attributes: plainAttributes(tag.attributes), children: [] }),
  );
  parser.on('closetag', () => {
    const done = open.pop();
    justClosed = done?.name ?? '';
    if (done) append(element(done.name, done.attributes, done.children));
  });
  parser.on('text', (value) => append(text(value)));
  parser.on('cdata', (value) => append({ kind: 'text', text: value, cdata: true }));
  parser.write(whole).close();
  if (failure !== undefined) return { kind: 'malformed', because: failure };
  const root = open[0]?.children[0];
  return { kind: 'parsed', nodes: isElement(root) ? root.children : [] };
}

function columnWithoutWrapper(parser: { readonly line: number; readonly column: number }): number {
  return parser.line === 1 ? Math.max(1, parser.column - wrapper.length - 2) : parser.column;
}

function plainAttributes(
  attributes: Readonly<Record<string, { readonly value: string } | string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, given]) => [name, typeof given === 'string' ? given : given.value]),
  );
}

/** Confluence reads with Woodstox; its messages are what people meet in the vendor's 400 answers. */
function asTheVendorSaysIt(message: string, at: { readonly justClosed: string; readonly atEnd: boolean }): string {
  const said = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  if (said === 'unexpected close tag') {
    if (at.atEnd) return `Unexpected EOF; was expecting a close tag for element <${at.justClosed}>`;
    return `Unexpected close tag; expected </${at.justClosed}>.`;
  }
  if (said === 'undefined entity') return 'Undeclared general entity';
  if (said.startsWith('unbound namespace prefix: ')) return `Undeclared namespace prefix ${said.slice(26)}`;
  return said;
}
