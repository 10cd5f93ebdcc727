/**
 * Product events as Forge delivers them to the app.
 * https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
import { type Actor, isSelfGenerated } from './actor.ts';
import { commentJson } from './comment-json.ts';
import type { ChangeItem, StoredChange, StoredComment, StoredIssue, StoredIssueLink } from './issue-store.ts';
import { type JiraSite, showingTo } from './jira-site.ts';
import { linkTypeOf } from './seeded/link-types.ts';
import { statusJson } from './seeded/project-json.ts';
import { statusOf } from './seeded/workflow.ts';

const issueFields = [
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
];

export function publishCreated(jira: JiraSite, actor: Actor, issue: StoredIssue): void {
  publish(jira, actor, 'avi:jira:created:issue', {
    issue: issueJson(jira, issue),
    jiraEventTypeName: 'issue_created',
    associatedUsers: [{ accountId: issue.creator }],
  });
}

/** An update, and beside it an assignment when the assignee is among what changed. */
export function publishUpdated(jira: JiraSite, actor: Actor, issue: StoredIssue, { id, items }: StoredChange): void {
  const assigned = items.find(({ field }) => field === 'assignee');
  const users = [actor.accountId, assigned?.from, assigned?.to].filter((accountId) => typeof accountId === 'string');
  const details = {
    issue: issueJson(jira, issue),
    changelog: { id, items },
    associatedUsers: [...new Set(users)].map((accountId) => ({ accountId })),
  };
  const status = items.find(({ field }) => field === 'status');
  publish(jira, actor, 'avi:jira:updated:issue', {
    ...details,
    jiraEventTypeName: eventTypeName(items),
    ...(status
      ? { associatedStatuses: [status.from, status.to].map((to) => statusJson(statusOf(String(to)), jira.site.origin)) }
      : {}),
  });
  if (assigned) publish(jira, actor, 'avi:jira:assigned:issue', { ...details, changelog: { id, items: [assigned] } });
}

export function publishDeleted(jira: JiraSite, actor: Actor, issue: StoredIssue): void {
  publish(jira, actor, 'avi:jira:deleted:issue', {
    issue: issueJson(jira, issue),
    associatedUsers: actor.accountId ? [{ accountId: actor.accountId }] : [],
  });
}

/** Sent when a comment is added and when it is edited. */
export function publishCommented(jira: JiraSite, actor: Actor, issue: StoredIssue, comment: StoredComment): void {
  publish(jira, actor, 'avi:jira:commented:issue', {
    issue: issueJson(jira, issue),
    comment: commentJson(comment, issue.id, showingTo(asApp, jira)),
    associatedUsers: [{ accountId: comment.updateAuthor }],
  });
}

export function publishCommentDeleted(jira: JiraSite, actor: Actor, issue: StoredIssue, comment: StoredComment): void {
  publish(jira, actor, 'avi:jira:deleted:comment', {
    issue: issueJson(jira, issue),
    comment: commentJson(comment, issue.id, showingTo(asApp, jira)),
  });
}

/** Atlassian does not say who made or removed a link. */
export function publishLink(jira: JiraSite, actor: Actor, verb: 'created' | 'deleted', link: StoredIssueLink): void {
  const source = jira.issues.byId(link.inwardIssueId);
  const destination = jira.issues.byId(link.outwardIssueId);
  publish(jira, { kind: actor.kind, timeZone: actor.timeZone }, `avi:jira:${verb}:issuelink`, {
    id: link.id,
    sourceIssueId: link.inwardIssueId,
    destinationIssueId: link.outwardIssueId,
    sourceProjectId: source?.projectId,
    destinationProjectId: destination?.projectId,
    issueLinkType: linkTypeOf(link.typeId),
  });
}

/** Atlassian lists this event without documenting its body; only what names the property is given. */
export function publishProperty(
  jira: JiraSite,
  actor: Actor,
  verb: 'set' | 'deleted',
  issue: StoredIssue,
  key: string,
): void {
  publish(jira, actor, `avi:jira:${verb}:issue-property`, {
    issue: { id: issue.id, key: issue.key },
    property: { key },
  });
}

const asApp: Actor = { kind: 'app', timeZone: 'UTC' };

function publish(jira: JiraSite, actor: Actor, eventType: string, details: Readonly<Record<string, unknown>>): void {
  jira.site.app.publish({
    eventType,
    selfGenerated: isSelfGenerated(actor),
    ...(actor.accountId ? { atlassianId: actor.accountId } : {}),
    timestamp: String(jira.site.clock.now().getTime()),
    ...details,
  });
}

function issueJson(jira: JiraSite, issue: StoredIssue): Record<string, unknown> {
  const showing = showingTo(asApp, jira);
  const fields = issueFields.map((id) => [id, jira.fields.byId(id)?.show(issue, showing)]);
  return { id: issue.id, key: issue.key, fields: Object.fromEntries(fields) };
}

function eventTypeName(items: readonly ChangeItem[]): string {
  if (items.some(({ field }) => field === 'status')) return 'issue_generic';
  return items.every(({ field }) => field === 'assignee') ? 'issue_assigned' : 'issue_updated';
}
