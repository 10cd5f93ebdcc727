import { PageSchema, PagesInSpaceSchema, PagesSchema } from 'confluence.js/v2';
import { type Page, type PageStatus, revisionsOf, titleKey } from '../content.ts';
import { type Answer, type Call, type Operation, ok } from '../operation.ts';
import { pageThrough } from '../page-through.ts';
import {
  type BodyFormat,
  presentLabel,
  presentPage,
  presentProperty,
  presentSinglePage,
  presentVersion,
} from '../present-page.ts';
import { flag, listed, numericId, oneOf } from '../read-query.ts';
import { maySee } from '../reader.ts';
import { refuseUnmodelled, refuseV2 } from '../refusal.ts';
import { visiblePage, visibleSpace } from './find-page.ts';

const read = { granular: ['read:page:confluence'] };
const statuses: readonly PageStatus[] = ['current', 'archived', 'trashed'];
const listQuery = ['title', 'status', 'sort', 'body-format', 'cursor', 'limit'];
const includes = ['include-labels', 'include-properties', 'include-versions', 'include-version'];

/** Reading pages. https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/ */
export const readPages: readonly Operation[] = [
  {
    method: 'GET',
    path: '/wiki/api/v2/pages',
    scopes: read,
    query: ['id', 'space-id', ...listQuery],
    answers: PagesSchema,
    run: listPages,
  },
  {
    method: 'GET',
    path: '/wiki/api/v2/spaces/{id}/pages',
    scopes: read,
    query: listQuery,
    answers: PagesInSpaceSchema,
    run: (call) => listMatching(call, (page) => page.spaceId === visibleSpace(call, call.parameter('id')).id),
  },
  {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}',
    scopes: read,
    query: ['body-format', 'version', 'status', ...includes],
    answers: PageSchema,
    run: getPage,
  },
];

function listPages(call: Call): Answer {
  const ids = listed(call.query, 'id').map((id) => numericId(id, 'id'));
  const spaceIds = listed(call.query, 'space-id').map((id) => numericId(id, 'space-id'));
  return listMatching(
    call,
    (page) => (ids.length === 0 || ids.includes(page.id)) && (spaceIds.length === 0 || spaceIds.includes(page.spaceId)),
  );
}

function listMatching(call: Call, matches: (page: Page) => boolean): Answer {
  const wanted = wantedStatuses(call);
  const title = call.query.get('title');
  const format = bodyFormat(call, ['storage', 'atlas_doc_format']);
  const found = candidates(call, title, wanted)
    .filter((page) => maySee(call.reader, page) && wanted.includes(page.status))
    .filter((page) => (title === null || page.title === title) && matches(page));
  return pageThrough(
    call,
    sorted(call, found).map((page) => presentPage(call, page, format)),
  );
}

/** A title leads straight to its page; the trash, which may hold a title many times, is looked through. */
function candidates(call: Call, title: string | null, wanted: readonly PageStatus[]): readonly Page[] {
  const { pages, spaces, titles } = call.content;
  if (title === null || wanted.includes('trashed')) return pages.values();
  return spaces.values().flatMap((space) => pages.get(titles.get(titleKey(space.id, title)) ?? '') ?? []);
}

function wantedStatuses(call: Call): readonly PageStatus[] {
  const asked = listed(call.query, 'status');
  if (asked.length === 0) return ['current', 'archived'];
  return asked.map((status) => {
    const known = statuses.find((candidate) => candidate === status);
    if (known === undefined) throw refuseUnmodelled(`pages with status=${status}`);
    return known;
  });
}

const sortKeys: Readonly<Record<string, (page: Page) => string | number>> = {
  id: (page) => Number(page.id),
  'created-date': (page) => page.createdAt,
  'modified-date': (page) => page.version.createdAt,
  title: (page) => page.title,
};

function sorted(call: Call, pages: readonly Page[]): readonly Page[] {
  const asked = call.query.get('sort') ?? 'id';
  const key = sortKeys[asked.replace(/^-/, '')];
  if (!key) throw refuseV2(400, `Provided value {${asked}} for 'sort' is not valid.`, 'INVALID_REQUEST_PARAMETER');
  const direction = asked.startsWith('-') ? -1 : 1;
  return [...pages].sort((a, b) => (key(a) < key(b) ? -direction : key(a) > key(b) ? direction : 0));
}

function bodyFormat(call: Call, known: readonly BodyFormat[]): BodyFormat | undefined {
  return oneOf(call.query, 'body-format', known);
}

function getPage(call: Call): Answer {
  const page = visiblePage(call, call.parameter('id'));
  if (call.query.has('status') && !wantedStatuses(call).includes(page.status)) throw refuseV2(404, 'Not Found');
  const format = bodyFormat(call, ['storage', 'atlas_doc_format', 'view']);
  return ok({ ...presentSinglePage(call, atVersion(call, page), format), ...included(call, page) });
}

function atVersion(call: Call, page: Page): Page {
  const asked = call.query.get('version');
  if (asked === null) return page;
  const revision = call.content.revisions.get(`${page.id}/${numericId(asked, 'version')}`);
  if (!revision) throw refuseV2(404, 'Not Found');
  return { ...page, title: revision.title, body: revision.body, version: revision.version };
}

function included(call: Call, page: Page): Readonly<Record<string, unknown>> {
  const { labels, properties } = call.content;
  const shown: Readonly<Record<string, () => readonly unknown[]>> = {
    labels: () => (labels.get(page.id) ?? []).map(presentLabel),
    properties: () => (properties.get(page.id) ?? []).map(presentProperty),
    versions: () => revisionsOf(call.content, page).map((revision) => presentVersion(revision.version)),
  };
  const asked = Object.entries(shown).filter(([name]) => flag(call.query, `include-${name}`));
  return Object.fromEntries(
    asked.map(([name, results]) => [
      name,
      { results: results(), meta: { hasMore: false, cursor: '' }, _links: { self: '' } },
    ]),
  );
}
