import { FooterCommentSchema, PageFooterCommentsSchema } from 'confluence.js/v2';
import * as z from 'zod';
import { acceptBody } from '../accept-body.ts';
import type { FooterComment } from '../content.ts';
import type { Answer, Call, Operation } from '../operation.ts';
import { publishCommentEvent } from '../page-events.ts';
import { pageThrough } from '../page-through.ts';
import { type BodyFormat, presentBody, presentVersion } from '../present-page.ts';
import { versionBy } from '../publish-page.ts';
import { readBody, writtenBody } from '../read-body.ts';
import { oneOf } from '../read-query.ts';
import { refuseV2 } from '../refusal.ts';
import { authorOf, editablePage, visiblePage } from './find-page.ts';

/** Comments at the foot of a page. https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-comment/ */
export const footerComments: readonly Operation[] = [
  {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}/footer-comments',
    scopes: { granular: ['read:comment:confluence'] },
    query: ['body-format', 'cursor', 'limit'],
    answers: PageFooterCommentsSchema,
    run: listComments,
  },
  {
    method: 'POST',
    path: '/wiki/api/v2/footer-comments',
    scopes: { granular: ['write:comment:confluence'] },
    answers: FooterCommentSchema,
    run: createComment,
  },
];

function listComments(call: Call): Answer {
  const page = visiblePage(call, call.parameter('id'));
  const format = oneOf(call.query, 'body-format', ['storage', 'atlas_doc_format'] as const);
  const own = call.content.comments
    .values()
    .filter((comment) => comment.pageId === page.id && comment.parentCommentId === undefined);
  return pageThrough(
    call,
    own.map((comment) => presentComment(call, comment, format)),
  );
}

const newComment = z.strictObject({
  pageId: z.string().optional(),
  parentCommentId: z.string().optional(),
  body: writtenBody,
});

function createComment(call: Call): Answer {
  const given = readBody(newComment, call.body, 'POST /wiki/api/v2/footer-comments');
  const parent = given.parentCommentId === undefined ? undefined : call.content.comments.get(given.parentCommentId);
  if (given.parentCommentId !== undefined && !parent) throw refuseV2(404, 'Not Found');
  const page = editablePage(call, given.pageId ?? parent?.pageId ?? '');
  const comment: FooterComment = {
    id: call.content.nextId(),
    pageId: page.id,
    ...(parent ? { parentCommentId: parent.id } : {}),
    body: acceptBody(given.body),
    version: versionBy(authorOf(call), 1, ''),
  };
  call.content.comments.put(comment.id, comment);
  const space = call.content.spaces.get(page.spaceId);
  if (space) publishCommentEvent(call.site, { ...authorOf(call), comment, page, space });
  return { status: 201, body: presentComment(call, comment, 'storage') };
}

function presentComment(
  call: Call,
  comment: FooterComment,
  format: BodyFormat | undefined,
): Readonly<Record<string, unknown>> {
  const page = call.content.pages.get(comment.pageId);
  return {
    id: comment.id,
    status: 'current',
    title: `Re: ${page?.title ?? ''}`,
    pageId: comment.pageId,
    ...(comment.parentCommentId === undefined ? {} : { parentCommentId: comment.parentCommentId }),
    version: presentVersion(comment.version),
    body: format === undefined ? {} : presentBody(comment.body, format),
    _links: { webui: `/pages/${comment.pageId}?focusedCommentId=${comment.id}` },
  };
}
