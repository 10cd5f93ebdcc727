import { PageSchema } from 'confluence.js/v2';
import * as z from 'zod';
import { acceptBody } from '../accept-body.ts';
import { type Answer, type Call, type Operation, ok } from '../operation.ts';
import { presentSinglePage } from '../present-page.ts';
import { publishNewPage, publishNewVersion, trashPage } from '../publish-page.ts';
import { readBody, writtenBody } from '../read-body.ts';
import { flag } from '../read-query.ts';
import { refuseUnmodelled, refuseV2 } from '../refusal.ts';
import { authorOf, editablePage, visiblePage, visibleSpace } from './find-page.ts';

const write = { granular: ['write:page:confluence'] };

/** Writing pages. https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/ */
export const writePages: readonly Operation[] = [
  {
    method: 'POST',
    path: '/wiki/api/v2/pages',
    scopes: write,
    query: ['private'],
    answers: PageSchema,
    run: createPage,
  },
  { method: 'PUT', path: '/wiki/api/v2/pages/{id}', scopes: write, answers: PageSchema, run: updatePage },
  {
    method: 'DELETE',
    path: '/wiki/api/v2/pages/{id}',
    scopes: { granular: ['delete:page:confluence'] },
    run: deletePage,
  },
];

const newPage = z.strictObject({
  spaceId: z.string(),
  status: z.enum(['current', 'draft']).optional(),
  title: z.string(),
  parentId: z.string().optional(),
  body: writtenBody.optional(),
});

function createPage(call: Call): Answer {
  const given = readBody(newPage, call.body, 'POST /wiki/api/v2/pages');
  if (given.status === 'draft') throw refuseUnmodelled('drafts');
  const space = visibleSpace(call, given.spaceId);
  if (!call.reader.mayEdit) throw refuseV2(404, 'Not Found');
  const page = publishNewPage(authorOf(call), {
    spaceId: space.id,
    title: given.title,
    parentId: parentIn(call, space.id, given.parentId ?? space.homepageId),
    body: given.body ? acceptBody(given.body) : '',
    private: flag(call.query, 'private'),
  });
  return ok(presentSinglePage(call, page, 'storage'));
}

function parentIn(call: Call, spaceId: string, parentId: string): string {
  const parent = visiblePage(call, parentId);
  if (parent.spaceId !== spaceId)
    throw refuseV2(400, 'Parent page is not in the same space', 'INVALID_REQUEST_PARAMETER');
  return parent.id;
}

const changedPage = z.strictObject({
  id: z.string(),
  status: z.enum(['current', 'draft']),
  title: z.string(),
  body: writtenBody,
  version: z.strictObject({ number: z.int(), message: z.string().optional() }),
  spaceId: z.string().optional(),
  parentId: z.string().optional(),
  ownerId: z.string().optional(),
});

function updatePage(call: Call): Answer {
  const page = editablePage(call, call.parameter('id'));
  const given = readBody(changedPage, call.body, 'PUT /wiki/api/v2/pages/{id}');
  if (given.status === 'draft') throw refuseUnmodelled('drafts');
  if (given.id !== page.id)
    throw refuseV2(400, 'The id in the path and the id in the body must match', 'INVALID_REQUEST_PARAMETER');
  if (given.spaceId !== undefined && given.spaceId !== page.spaceId)
    throw refuseUnmodelled('moving a page to another space');
  if (page.status !== 'current') throw refuseUnmodelled(`changing a page that is ${page.status}`);
  refuseStaleVersion(page.version.number, given.version.number);
  const updated = publishNewVersion(authorOf(call), page, {
    title: given.title,
    body: acceptBody(given.body),
    ...(given.parentId === undefined ? {} : { parentId: parentIn(call, page.spaceId, given.parentId) }),
    ...(given.ownerId === undefined ? {} : { ownerId: given.ownerId }),
    ...(given.version.message === undefined ? {} : { message: given.version.message }),
  });
  return ok(presentSinglePage(call, updated, 'storage'));
}

function refuseStaleVersion(current: number, provided: number): void {
  if (provided === current + 1) return;
  throw refuseV2(
    409,
    `Version must be incremented when updating a page. Current Version: [${current}]. Provided version: [${provided}]`,
  );
}

function deletePage(call: Call): Answer {
  const page = editablePage(call, call.parameter('id'));
  if (page.status === 'trashed') throw refuseV2(404, 'Not Found');
  trashPage(authorOf(call), page);
  return { status: 204 };
}
