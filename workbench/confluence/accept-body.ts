import { randomUUID } from 'node:crypto';
import type { WrittenBody } from './read-body.ts';
import { refuseUnmodelled, refuseV2 } from './refusal.ts';
import { type AdfNode, adfToStorage } from './storage-format/adf-to-storage.ts';
import { unknownElement } from './storage-format/known-elements.ts';
import { macrosIn, mapMacros } from './storage-format/map-macros.ts';
import { parseStorage } from './storage-format/parse-storage.ts';
import type { StorageNode } from './storage-format/storage-node.ts';
import { adfFault } from './storage-format/validate-adf.ts';
import { writeStorage } from './storage-format/write-storage.ts';

/** Turns a body that a caller sent into the storage format that is kept, or refuses it as Confluence would. */
export function acceptBody(written: WrittenBody): string {
  switch (written.representation) {
    case 'storage':
      return acceptStorage(written.value);
    case 'atlas_doc_format':
      return acceptAdf(written.value);
    case 'wiki':
      throw refuseUnmodelled('bodies in wiki markup');
  }
}

function acceptStorage(source: string): string {
  const parsed = parseStorage(source);
  if (parsed.kind === 'malformed') throw refuseV2(400, `Error parsing xhtml: ${parsed.because}`);
  const unknown = unknownElement(parsed.nodes);
  if (unknown !== undefined) throw refuseUnmodelled(`the element ${unknown} in storage format`);
  if (macrosIn(parsed.nodes).every((macro) => macro.localId !== '')) return source;
  return writeStorage(withLocalIds(parsed.nodes));
}

function acceptAdf(source: string): string {
  const document = parseJson(source);
  const fault = adfFault(document);
  if (fault !== undefined)
    throw refuseV2(400, `Content body cannot be converted to new editor format: ${fault}`, 'INVALID_REQUEST_PARAMETER');
  const converted = adfToStorage(document as AdfNode);
  if (converted.kind === 'unmodelled') throw refuseUnmodelled(converted.what);
  return writeStorage(withLocalIds(converted.nodes));
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw refuseV2(400, 'The provided value for atlas_doc_format is not valid JSON', 'INVALID_REQUEST_PARAMETER');
  }
}

/** "When a macro is created in a new version of content, Confluence will generate a random ID for it, unless an ID is specified" (v1, Get macro body by macro ID). */
function withLocalIds(nodes: readonly StorageNode[]): readonly StorageNode[] {
  return mapMacros(nodes, (macro) => (macro.localId === '' ? { ...macro, localId: randomUUID() } : undefined));
}
