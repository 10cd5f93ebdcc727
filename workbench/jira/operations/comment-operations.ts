import { CommentSchema, PageOfCommentsSchema } from 'jira.js/cloud';
import { addComment, commentBody } from '../add-comment.ts';
import { commentJson } from '../comment-json.ts';
import { publishCommentDeleted, publishCommented } from '../issue-events.ts';
import type { StoredComment, StoredIssue } from '../issue-store.ts';
import { change, showingTo, visibleIssue } from '../jira-site.ts';
import { type Call, created, noContent, type Operation, ok, type Reply } from '../operation.ts';
import { may, type ProjectPermission } from '../permission-scheme.ts';
import { notModelled, refuse } from '../refusal.ts';

const listPath = '/rest/api/3/issue/{issueIdOrKey}/comment';
const path = `${listPath}/{id}`;
const bodyProperties = ['body'];

export const commentOperations: readonly Operation[] = [
  {
    id: 'getComments',
    method: 'GET',
    path: listPath,
    query: ['startAt', 'maxResults', 'orderBy'],
    anonymous: true,
    responses: { 200: PageOfCommentsSchema },
    run: list,
  },
  {
    id: 'addComment',
    method: 'POST',
    path: listPath,
    requestBody: CommentSchema,
    bodyProperties: ['body', 'properties'],
    responses: { 201: CommentSchema },
    run: add,
  },
  {
    id: 'getComment',
    method: 'GET',
    path,
    anonymous: true,
    responses: { 200: CommentSchema },
    run: (call) => {
      const { issue, comment } = found(call);
      return ok(commentJson(comment, issue.id, showingTo(call.actor, call.jira)));
    },
  },
  {
    id: 'updateComment',
    method: 'PUT',
    path,
    query: ['notifyUsers'],
    requestBody: CommentSchema,
    bodyProperties,
    responses: { 200: CommentSchema },
    run: update,
  },
  { id: 'deleteComment', method: 'DELETE', path, responses: {}, run: remove },
];

function list({ jira, actor, path: part, query }: Call): Reply {
  const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
  const order = query.text('orderBy') ?? 'created';
  if (!['created', '+created', '-created'].includes(order)) throw notModelled(`orderBy=${order} of comments`);
  const all = jira.issues.comments(issue.id);
  const [startAt, maxResults] = [query.count('startAt', 0), Math.min(query.count('maxResults', 100), 5_000)];
  const ordered = order === '-created' ? all.toReversed() : all;
  const comments = ordered
    .slice(startAt, startAt + maxResults)
    .map((comment) => commentJson(comment, issue.id, showingTo(actor, jira)));
  return ok({ startAt, maxResults, total: all.length, comments });
}

function add({ jira, actor, path: part, body }: Call): Reply {
  const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
  const comment = change(jira, () => {
    jira.limits.holdIssue(issue.id);
    const { body: said, properties } = body as { body?: unknown; properties?: unknown };
    return addComment(jira, actor, issue, said, properties);
  });
  return created(commentJson(comment, issue.id, showingTo(actor, jira)));
}

function update(call: Call): Reply {
  const { jira, actor, body } = call;
  const { issue, comment } = found(call);
  allow(call, issue, comment, ['EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS'], 'edit');
  const edited: StoredComment = {
    ...comment,
    body: commentBody((body as { body?: unknown }).body),
    updateAuthor: actor.accountId ?? '',
    updated: jira.now(),
  };
  change(jira, () => {
    jira.limits.holdIssue(issue.id);
    const comments = jira.issues.comments(issue.id).map((one) => (one.id === comment.id ? edited : one));
    jira.issues.putComments(issue.id, comments);
    publishCommented(jira, actor, issue, edited);
  });
  return ok(commentJson(edited, issue.id, showingTo(actor, jira)));
}

function remove(call: Call): Reply {
  const { jira, actor } = call;
  const { issue, comment } = found(call);
  allow(call, issue, comment, ['DELETE_OWN_COMMENTS', 'DELETE_ALL_COMMENTS'], 'delete');
  change(jira, () => {
    jira.limits.holdIssue(issue.id);
    jira.issues.putComments(
      issue.id,
      jira.issues.comments(issue.id).filter(({ id }) => id !== comment.id),
    );
    publishCommentDeleted(jira, actor, issue, comment);
  });
  return noContent;
}

function found({ jira, actor, path: part }: Call): { issue: StoredIssue; comment: StoredComment } {
  const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
  const comment = jira.issues.comments(issue.id).find(({ id }) => id === part('id'));
  if (!comment) throw refuse(404, `Can not find a comment for the id: ${part('id')}.`);
  return { issue, comment };
}

function allow(
  { actor }: Call,
  issue: StoredIssue,
  { author, id }: StoredComment,
  [own, all]: readonly [ProjectPermission, ProjectPermission],
  verb: string,
): void {
  const allowed = may(actor, all, issue.projectId) || (author === actor.accountId && may(actor, own, issue.projectId));
  if (!allowed) throw refuse(400, `You do not have the permission to ${verb} the comment with id: ${id}.`);
}
