import { InlineCommentSchema, PageInlineCommentsSchema } from 'confluence.js/v2';
import * as z from 'zod';
import { acceptBody } from '../accept-body.ts';
import type { InlineComment } from '../content.ts';
import type { Answer, Call, Operation } from '../operation.ts';
import { pageThrough } from '../page-through.ts';
import { presentVersion } from '../present-page.ts';
import { versionBy } from '../publish-page.ts';
import { readBody, writtenBody } from '../read-body.ts';
import { refuseV2 } from '../refusal.ts';
import { authorOf, editablePage, visiblePage } from './find-page.ts';

/** Comments beside the text of a page. https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-comment/ */
export const inlineComments: readonly Operation[] = [
  {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}/inline-comments',
    scopes: { granular: ['read:comment:confluence'] },
    query: ['cursor', 'limit'],
    answers: PageInlineCommentsSchema,
    run: (call) => {
      const page = visiblePage(call, call.parameter('id'));
      const own = call.content.inlineComments.values().filter(({ pageId }) => pageId === page.id);
      return pageThrough(call, own.map(present));
    },
  },
  {
    method: 'POST',
    path: '/wiki/api/v2/inline-comments',
    scopes: { granular: ['write:comment:confluence'] },
    answers: InlineCommentSchema,
    run: create,
  },
];

const newComment = z.strictObject({
  pageId: z.string(),
  body: writtenBody,
  inlineCommentProperties: z.strictObject({
    textSelection: z.string().min(1),
    textSelectionMatchCount: z.int().positive(),
    textSelectionMatchIndex: z.int().nonnegative(),
  }),
});

/** The text that it is about must stand in the page so many times as the caller says. */
function create(call: Call): Answer {
  const given = readBody(newComment, call.body, 'POST /wiki/api/v2/inline-comments');
  const page = editablePage(call, given.pageId);
  const { textSelection, textSelectionMatchCount, textSelectionMatchIndex } = given.inlineCommentProperties;
  const found = page.body.split(textSelection).length - 1;
  if (found !== textSelectionMatchCount || textSelectionMatchIndex >= found)
    throw refuseV2(400, 'The text selection does not match the page');
  const comment: InlineComment = {
    id: call.content.nextId(),
    pageId: page.id,
    textSelection,
    body: acceptBody(given.body),
    version: versionBy(authorOf(call), 1, ''),
  };
  call.content.inlineComments.put(comment.id, comment);
  return { status: 201, body: present(comment) };
}

const present = ({ id, pageId, textSelection, version }: InlineComment): Readonly<Record<string, unknown>> => ({
  id,
  status: 'current',
  title: '',
  pageId,
  version: presentVersion(version),
  body: {},
  resolutionStatus: 'open',
  properties: { inlineMarkerRef: id, inlineOriginalSelection: textSelection },
  _links: { webui: `/pages/${pageId}?focusedCommentId=${id}` },
});
