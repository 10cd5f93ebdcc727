/**
 * Fills a Confluence template. All that is not a placeholder stays as its author left it, byte for byte: the template
 * is theirs, with whatever layouts, panels and macros of others they put into it.
 */
import { fillCdata, fillTag, type Given, type Known, nameIn, typedPlaceholder, valueNamed } from './fill-plain';
import { holdsPhrases, isPhrase, type Place, type Where, within } from './placeholder-place';
import { type Piece, type PlaceholderValue, plainly, valueIn } from './placeholder-value';
import { element, type Storage, text } from './storage-format';
import { attributeOf, readStorage, type StorageElement, type StorageNode, sourceOf } from './storage-tree';

export interface Filling {
  readonly values: Known;
  readonly lists: readonly PlaceholderList[];
}

/** A table row that holds placeholders of a list stands once for each of its items. */
export interface PlaceholderList {
  readonly names: readonly string[];
  readonly items: readonly Readonly<Record<string, PlaceholderValue>>[];
}

export interface Filled {
  readonly storage: Storage;
  /** Names of placeholders that there are not, each once. In the page, a hint to the editor stands in their place. */
  readonly unknown: readonly string[];
}

interface Filler extends Given {
  readonly lists: readonly PlaceholderList[];
}

/** @param template storage format as Confluence gives it */
export function fillTemplate(template: string, { values, lists }: Filling): Filled {
  const unknown = new Set<string>();
  const pieces = fillAll(readStorage(template), { values, lists, unknown }, { place: 'flow', around: 'flow' });
  return { storage: joined(pieces) as Storage, unknown: [...unknown] };
}

const fillAll = (nodes: readonly StorageNode[], given: Filler, where: Where): readonly Piece[] =>
  nodes.flatMap((node) => fillNode(node, given, where));

function fillNode(node: StorageNode, given: Filler, where: Where): readonly Piece[] {
  switch (node.kind) {
    case 'other':
      return [asIs(node.source)];
    case 'cdata':
      return [asIs(fillCdata(node.source, given))];
    case 'text':
      return fillText(node.source, given, where);
    case 'element':
      return fillElement(node, given, where);
  }
}

function fillElement(node: StorageElement, given: Filler, where: Where): readonly Piece[] {
  switch (node.name) {
    case 'at:declarations':
      return [];
    case 'at:var':
      return [placeholder(attributeOf(node, 'at:name') ?? '', given, where)];
    case 'tr':
      return rowsOf(node, given, where);
    default:
      return fillWithin(node, given, where);
  }
}

function fillWithin(node: StorageElement, given: Filler, where: Where): readonly Piece[] {
  const open = fillTag(node.open, given);
  const inside = fillAll(node.children, given, within(node, where));
  const wrap = (storage: string): string => `${open}${storage}${node.close}`;
  if (!holdsPhrases(node) || !inside.some(({ block }) => block)) return [asIs(wrap(joined(inside)))];
  return splitAround(inside, (run) => ({ block: !isPhrase(node), storage: wrap(run) }));
}

/** A table or macro cannot stand within a paragraph, so the paragraph ends before it and goes on after it. */
function splitAround(inside: readonly Piece[], wrap: (run: string) => Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  let run = '';
  const endRun = () => {
    if (run.replace(/<br\s*\/>|&nbsp;|\s/g, '') !== '') pieces.push(wrap(run));
    run = '';
  };
  for (const piece of inside) {
    if (piece.block) {
      endRun();
      pieces.push(piece);
    } else run += piece.storage;
  }
  endRun();
  return pieces;
}

function placeholder(name: string, { values, unknown }: Given, { place, around }: Where): Piece {
  const value = valueNamed(values, name);
  if (value) return place === 'plain' ? asIs(text(plainly(value))) : valueIn(value, place, around);
  unknown.add(name);
  return asIs(missing(name, place));
}

/** Whoever edits the page is asked for what the template's author wanted there; readers see nothing of it. */
const missing = (name: string, place: Place): string =>
  place === 'plain' || place === 'label' ? '' : element('ac:placeholder', [text(name)]);

function fillText(source: string, given: Given, where: Where): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const found of source.matchAll(typedPlaceholder)) {
    pieces.push(asIs(source.slice(done, found.index)), placeholder(nameIn(found), given, where));
    done = found.index + found[0].length;
  }
  return [...pieces, asIs(source.slice(done))];
}

function rowsOf(row: StorageElement, given: Filler, where: Where): readonly Piece[] {
  const names = [...[...sourceOf(row).matchAll(typedPlaceholder)].map(nameIn), ...variablesIn(row)];
  const list = given.lists.find((each) => each.names.some((name) => names.includes(name)));
  if (!list) return fillWithin(row, given, where);
  return list.items.flatMap((item) => fillWithin(row, { ...given, values: { ...given.values, ...item } }, where));
}

const variablesIn = (node: StorageNode): readonly string[] => {
  if (node.kind !== 'element') return [];
  return node.name === 'at:var' ? [attributeOf(node, 'at:name') ?? ''] : node.children.flatMap(variablesIn);
};

const asIs = (storage: string): Piece => ({ block: false, storage });

const joined = (pieces: readonly Piece[]): string => pieces.map(({ storage }) => storage).join('');
