/** Whether somebody may see an issue: they may browse its project, and its security level has them as a member. */
import type { Actor } from './actor.ts';
import type { IssueStore, StoredIssue } from './issue-store.ts';
import { may } from './permission-scheme.ts';
import { securityLevelOf } from './seeded/security-levels.ts';

export function maySeeIssue(issues: Pick<IssueStore, 'byId'>, actor: Actor, issue: StoredIssue): boolean {
  return may(actor, 'BROWSE_PROJECTS', issue.projectId) && isWithinLevel(actor, securedIssue(issues, issue));
}

/** "A subtask inherits the security level of its parent." https://support.atlassian.com/jira-cloud-administration/docs/configure-issue-security-schemes/ */
export function securedIssue(issues: Pick<IssueStore, 'byId'>, issue: StoredIssue): StoredIssue {
  return (issue.parentId === null ? undefined : issues.byId(issue.parentId)) ?? issue;
}

function isWithinLevel(actor: Actor, { values }: StoredIssue): boolean {
  if (values.security === undefined || actor.kind === 'app') return true;
  const { members } = securityLevelOf(String(values.security));
  return (actor.role !== undefined && members.includes(actor.role)) || values.reporter === actor.accountId;
}
