import { accountJson, accountOf } from './accounts.ts';
import type { Showing } from './fields/field.ts';
import type { Viewing } from './fields/value-kinds.ts';
import type { StoredComment, StoredIssue } from './issue-store.ts';
import { jiraTime } from './jira-time.ts';

export function commentJson(comment: StoredComment, issueId: string, viewing: Viewing): Record<string, unknown> {
  const { viewer, origin } = viewing;
  const person = (accountId: string) => {
    const account = accountOf(accountId);
    return account ? accountJson(account, viewer, origin) : undefined;
  };
  return {
    self: `${origin}/rest/api/3/issue/${issueId}/comment/${comment.id}`,
    id: comment.id,
    author: person(comment.author),
    body: comment.body,
    updateAuthor: person(comment.updateAuthor),
    created: jiraTime(comment.created, viewer.timeZone),
    updated: jiraTime(comment.updated, viewer.timeZone),
    jsdPublic: comment.internal !== true,
  };
}

/** The field `comment` of an issue: all its comments, as one page. */
export function commentsJson(issue: StoredIssue, showing: Showing): Record<string, unknown> {
  const comments = showing.issues.comments(issue.id).map((comment) => commentJson(comment, issue.id, showing));
  return {
    comments,
    self: `${showing.origin}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: comments.length,
    total: comments.length,
    startAt: 0,
  };
}
