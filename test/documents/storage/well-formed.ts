import { parseStorage } from '../../../workbench/confluence/storage-format/parse-storage.ts';
import type { StorageNode } from '../../../workbench/confluence/storage-format/storage-node.ts';

/** The words of a piece of storage format. @throws Error in the words of the parser when it is not well-formed */
export function wordsIn(storage: string): string {
  const parsed = parseStorage(storage);
  if (parsed.kind === 'malformed') throw new Error(`${parsed.because}\n${storage}`);
  return parsed.nodes.map(wordsOf).join('');
}

const wordsOf = (node: StorageNode): string => (node.kind === 'text' ? node.text : node.children.map(wordsOf).join(''));

/** The names of the elements in it, in order. */
export function elementsIn(storage: string): readonly string[] {
  const parsed = parseStorage(storage);
  return parsed.kind === 'parsed' ? parsed.nodes.flatMap(namesOf) : [];
}

const namesOf = (node: StorageNode): readonly string[] =>
  node.kind === 'text' ? [] : [node.name, ...node.children.flatMap(namesOf)];
