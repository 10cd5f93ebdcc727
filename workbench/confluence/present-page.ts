import type { Page, PageLabel, PageProperty, Version } from './content.ts';
import type { Call } from './operation.ts';
import { nameOf } from './reader.ts';
import { refuseUnmodelled } from './refusal.ts';
import { parseStorage } from './storage-format/parse-storage.ts';
import { renderView } from './storage-format/render-view.ts';
import type { StorageNode } from './storage-format/storage-node.ts';
import { storageToAdf } from './storage-format/storage-to-adf.ts';

export type BodyFormat = 'storage' | 'atlas_doc_format' | 'view';

/** A page as REST v2 shows it. */
export function presentPage(call: Call, page: Page, format: BodyFormat | undefined): Readonly<Record<string, unknown>> {
  const spaceKey = call.content.spaces.get(page.spaceId)?.key ?? '';
  return {
    id: page.id,
    status: page.status,
    title: page.title,
    spaceId: page.spaceId,
    parentId: page.parentId,
    parentType: page.parentId === null ? null : 'page',
    position: page.position,
    authorId: page.authorId,
    ownerId: page.ownerId,
    lastOwnerId: null,
    createdAt: page.createdAt,
    version: presentVersion(page.version),
    body: format === undefined ? {} : presentBody(page.body, format),
    _links: pageLinks(page, spaceKey),
  };
}

/** A single page, which also names the site in its links. */
export function presentSinglePage(
  call: Call,
  page: Page,
  format: BodyFormat | undefined,
): Readonly<Record<string, unknown>> {
  return {
    ...presentPage(call, page, format),
    _links: { ...pageLinks(page, call.content.spaces.get(page.spaceId)?.key ?? ''), base: `${call.site.origin}/wiki` },
  };
}

function pageLinks(page: Page, spaceKey: string): Readonly<Record<string, string>> {
  const title = encodeURIComponent(page.title).replaceAll('%20', '+');
  return {
    webui: `/spaces/${spaceKey}/pages/${page.id}/${title}`,
    editui: `/pages/resumedraft.action?draftId=${page.id}`,
    edituiv2: `/spaces/${spaceKey}/pages/edit-v2/${page.id}`,
    tinyui: `/x/${tinyId(page.id)}`,
  };
}

/** The short link holds the id's bytes, lowest first, in base 64. */
function tinyId(id: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(Number(id));
  return bytes.toString('base64').replaceAll('/', '-').replaceAll('+', '_').replace(/A*=*$/, '');
}

export function presentVersion(version: Version): Readonly<Record<string, unknown>> {
  return { ...version, ncsStepVersion: null };
}

export function presentLabel(label: PageLabel): Readonly<Record<string, unknown>> {
  return { id: label.id, name: label.name, prefix: label.prefix };
}

export function presentProperty(property: PageProperty): Readonly<Record<string, unknown>> {
  return { id: property.id, key: property.key, value: property.value, version: presentVersion(property.version) };
}

export function presentBody(body: string, format: BodyFormat): Readonly<Record<string, unknown>> {
  return { [format]: { representation: format, value: bodyIn(body, format) } };
}

function bodyIn(body: string, format: BodyFormat): string {
  switch (format) {
    case 'storage':
      return body;
    case 'view':
      return viewHtml(body);
    case 'atlas_doc_format': {
      const converted = storageToAdf(nodesOf(body));
      if (converted.kind === 'unmodelled') throw refuseUnmodelled(converted.what);
      return JSON.stringify(converted.document);
    }
  }
}

/** App macros have no HTML of their own in the `view` representation. */
function viewHtml(body: string): string {
  const parts = renderView(nodesOf(body), { personName: nameOf, pageUrl: () => '#' });
  return parts.map((part) => (part.kind === 'html' ? part.html : '')).join('');
}

/** The tree of a body that was accepted before and so is well formed. */
export function nodesOf(body: string): readonly StorageNode[] {
  const parsed = parseStorage(body);
  if (parsed.kind === 'malformed') throw new Error(`A stored page is malformed: ${parsed.because}`);
  return parsed.nodes;
}
