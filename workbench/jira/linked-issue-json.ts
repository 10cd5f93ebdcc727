/** An issue as it is shown inside another one: as parent, sub-task or the other end of a link. */

import type { IssueStore, StoredIssue, StoredIssueLink } from './issue-store.ts';
import { linkTypeJson, linkTypeOf } from './seeded/link-types.ts';
import { issueTypeJson, priorityJson, statusJson } from './seeded/project-json.ts';
import { issueTypeOf, priorityOf } from './seeded/projects.ts';
import { statusOf } from './seeded/workflow.ts';

export function childJson(issue: StoredIssue, origin: string): Record<string, unknown> {
  return {
    id: issue.id,
    key: issue.key,
    self: `${origin}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.values.summary,
      status: statusJson(statusOf(issue.statusId), origin),
      priority: priorityJson(priorityOf(String(issue.values.priority)), origin),
      issuetype: issueTypeJson(issueTypeOf(issue.typeId), origin),
    },
  };
}

/** A link as seen from one of its ends, or from outside (`GET /issueLink/{id}`), where both ends are shown. */
export function issueLinkJson(
  link: StoredIssueLink,
  seenFromIssueId: string | undefined,
  issues: IssueStore,
  origin: string,
): Record<string, unknown> {
  const end = (id: string) => {
    const issue = issues.byId(id);
    return issue && id !== seenFromIssueId ? childJson(issue, origin) : undefined;
  };
  const inwardIssue = end(link.inwardIssueId);
  const outwardIssue = end(link.outwardIssueId);
  return {
    id: link.id,
    self: `${origin}/rest/api/3/issueLink/${link.id}`,
    type: linkTypeJson(linkTypeOf(link.typeId), origin),
    ...(inwardIssue ? { inwardIssue } : {}),
    ...(outwardIssue ? { outwardIssue } : {}),
  };
}
