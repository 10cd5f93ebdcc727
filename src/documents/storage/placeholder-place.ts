/** Which elements of storage format can hold what. */
import { attributeOf, type StorageElement } from './storage-tree';

/**
 * `flow`: among paragraphs and tables. `cell`: among paragraphs, where no table can stand. `phrase`: within a paragraph.
 * `label`: within a link. `plain`: text without markup.
 */
export type Place = 'flow' | 'cell' | 'phrase' | 'label' | 'plain';

export interface Where {
  readonly place: Place;
  /** The nearest place among paragraphs. */
  readonly around: 'flow' | 'cell';
}

const phrases = new Set([
  ...['strong', 'b', 'em', 'i', 'u', 's', 'del', 'sub', 'sup', 'small', 'big', 'code', 'span'],
  'ac:inline-comment-marker',
]);
const labels = new Set(['a', 'ac:link-body']);
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ac:task-body']);
const plain =
  /^(ac:parameter|ac:plain-text-(link-)?body|ac:placeholder|ac:adf-(attribute|parameter|parameter-value)|ac:task-(id|uuid|status)|time|pre|ri:.*)$/;
const withoutTables = new Set(['td', 'th', 'li', 'blockquote']);
const panels = /^(info|note|tip|warning|panel)$/;

/** Whether a table or macro within it ends it, to stand behind it. */
export const holdsPhrases = (node: StorageElement): boolean => isPhrase(node) || paragraphs.has(node.name);

/** Whether it stands within a paragraph itself. */
export const isPhrase = ({ name }: StorageElement): boolean => phrases.has(name) || labels.has(name);

export function within(node: StorageElement, where: Where): Where {
  if (where.place === 'plain' || where.place === 'label') return where;
  const place = placeIn(node.name);
  if (place !== undefined) return { ...where, place };
  const closed = withoutTables.has(node.name) || panels.test(attributeOf(node, 'ac:name') ?? '');
  const inside = closed || where.around === 'cell' ? 'cell' : 'flow';
  return { place: inside, around: inside };
}

function placeIn(name: string): Place | undefined {
  if (plain.test(name)) return 'plain';
  if (labels.has(name)) return 'label';
  return phrases.has(name) || paragraphs.has(name) ? 'phrase' : undefined;
}
