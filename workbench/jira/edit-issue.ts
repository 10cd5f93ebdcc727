import type { Actor } from './actor.ts';
import { addComment } from './add-comment.ts';
import { changeIssue } from './change-issue.ts';
import type { IssueInput } from './create-issue.ts';
import { readFields } from './fields/read-fields.ts';
import { setProperties } from './issue-properties.ts';
import type { StoredIssue } from './issue-store.ts';
import { change, type JiraSite, visibleIssue } from './jira-site.ts';
import { demand } from './permission-scheme.ts';
import { notModelled } from './refusal.ts';

/** An ordinary edit: what is on the edit screen, comments and properties. */
export function editIssue(jira: JiraSite, actor: Actor, idOrKey: string, input: IssueInput): StoredIssue {
  const issue = visibleIssue(jira, actor, idOrKey);
  demand(actor, 'EDIT_ISSUES', issue.projectId, 'You do not have permission to edit issues in this project.');
  const { comment, ...update } = input.update ?? {};
  const values = readFields(jira.fields, {
    screen: 'edit',
    typeId: issue.typeId,
    projectId: issue.projectId,
    actor,
    fields: input.fields ?? {},
    update,
    current: issue.values,
  });
  return change(jira, () => {
    jira.limits.holdIssue(issue.id);
    const edited = changeIssue(jira, actor, issue, { values });
    setProperties(jira, edited, input.properties ?? []);
    for (const body of addedComments(comment)) addComment(jira, actor, jira.issues.byId(issue.id) ?? edited, body);
    return jira.issues.byId(issue.id) ?? edited;
  });
}

/** The bodies in `update.comment`, which the REST API lets an edit or a transition add. */
export function addedComments(operations: unknown): readonly unknown[] {
  if (operations === undefined) return [];
  const listed = Array.isArray(operations) ? operations : [operations];
  return listed.map((operation) => {
    const { add, ...other } = (operation ?? {}) as { add?: { body?: unknown } };
    const onlyBody = add && Object.keys(other).length === 0 && Object.keys(add).every((key) => key === 'body');
    if (!onlyBody) throw notModelled(`the comment operation ${JSON.stringify(operation)}`);
    return add.body;
  });
}
