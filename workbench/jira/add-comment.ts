import { type AdfDocument, isAdf } from '../contract-check/adf.ts';
import type { Actor } from './actor.ts';
import { adfText } from './adf-text.ts';
import { noteChange } from './change-issue.ts';
import { publishCommented } from './issue-events.ts';
import type { StoredComment, StoredIssue } from './issue-store.ts';
import type { JiraSite } from './jira-site.ts';
import { may } from './permission-scheme.ts';
import { notModelled, refuse, refuseFields } from './refusal.ts';

/** Must run inside a transaction. */
export function addComment(
  jira: JiraSite,
  actor: Actor,
  issue: StoredIssue,
  body: unknown,
  properties?: unknown,
): StoredComment {
  if (!may(actor, 'ADD_COMMENTS', issue.projectId)) {
    throw refuse(400, 'You do not have the permission to comment on this issue.');
  }
  const now = jira.now();
  const author = actor.accountId ?? '';
  const id = String(jira.site.store.nextNumber('jira.comment', 10_000));
  const comment: StoredComment = {
    id,
    author,
    updateAuthor: author,
    body: commentBody(body),
    created: now,
    updated: now,
    ...(isInternal(properties) ? { internal: true } : {}),
  };
  jira.issues.putComments(issue.id, [...jira.issues.comments(issue.id), comment]);
  const updated = noteChange(jira, actor, issue, []);
  publishCommented(jira, actor, updated, comment);
  return comment;
}

/**
 * The one property that is modelled: by it a service project keeps a comment from its customers.
 * https://developer.atlassian.com/cloud/jira/service-desk/adding-comments-with-visibility/
 */
function isInternal(properties: unknown): boolean {
  if (properties === undefined) return false;
  const [only, ...others] = Array.isArray(properties)
    ? (properties as { key?: string; value?: { internal?: boolean } }[])
    : [];
  if (only?.key !== 'sd.public.comment' || others.length > 0) throw notModelled('other properties of a comment');
  return only.value?.internal === true;
}

/** @throws Refusal 400 for what is no document, is empty or too long */
export function commentBody(body: unknown): AdfDocument {
  if (!isAdf(body)) throw refuseFields({ comment: 'Comment body is not valid!' });
  const text = adfText(body);
  const isEmpty = (body.content ?? []).every(({ type, content }) => type === 'paragraph' && !content?.length);
  if (isEmpty) throw refuseFields({ comment: 'Comment body can not be empty!' });
  if (text.length > 32_767) {
    throw refuseFields({ comment: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.' });
  }
  return body;
}
