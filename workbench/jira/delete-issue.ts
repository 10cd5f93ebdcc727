import type { Actor } from './actor.ts';
import { publishDeleted } from './issue-events.ts';
import type { StoredIssue } from './issue-store.ts';
import { change, type JiraSite, visibleIssue } from './jira-site.ts';
import { removeLink } from './link-issues.ts';
import { demand } from './permission-scheme.ts';
import { refuse } from './refusal.ts';

/** Events that follow from a deletion are not sent for sub-tasks. https://developer.atlassian.com/platform/forge/events/ */
export function deleteIssue(jira: JiraSite, actor: Actor, idOrKey: string, withSubtasks: boolean): void {
  const issue = visibleIssue(jira, actor, idOrKey);
  demand(actor, 'DELETE_ISSUES', issue.projectId, 'You do not have permission to delete issues in this project.');
  if (issue.childIds.length > 0 && !withSubtasks) {
    throw refuse(
      400,
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  change(jira, () => {
    for (const id of issue.childIds) remove(jira, jira.issues.byId(id));
    remove(jira, issue);
    dropFromParent(jira, issue);
    publishDeleted(jira, actor, issue);
  });
}

function remove(jira: JiraSite, issue: StoredIssue | undefined): void {
  if (!issue) return;
  for (const id of issue.linkIds) removeLink(jira, id);
  jira.issues.delete(issue);
  jira.index.touch(issue.id);
}

function dropFromParent(jira: JiraSite, { id, parentId }: StoredIssue): void {
  const parent = parentId === null ? undefined : jira.issues.byId(parentId);
  if (parent) jira.issues.put({ ...parent, childIds: parent.childIds.filter((childId) => childId !== id) });
}
