import { jiraPriorityOf } from '../../domain/follow-ups/follow-up';
import type { FollowUpEdit } from '../../domain/follow-ups/follow-up-edit';
import { callJira } from './jira-client';
import type { SettledSite } from './jira-site';

/** Writes what was said and leaves the rest. */
export async function editFollowUp(site: SettledSite, issueId: string, edit: FollowUpEdit): Promise<void> {
  const { title, priority, assigneeAccountId, dueDate } = edit;
  const fields = {
    ...(title === undefined ? {} : { summary: title }),
    ...(priority === undefined ? {} : { priority: { name: jiraPriorityOf(priority, site) } }),
    ...(assigneeAccountId === undefined
      ? {}
      : { assignee: assigneeAccountId === null ? null : { accountId: assigneeAccountId } }),
    ...(dueDate === undefined ? {} : { duedate: dueDate }),
  };
  if (Object.keys(fields).length === 0) return;
  await callJira(`/rest/api/3/issue/${encodeURIComponent(issueId)}`, { method: 'PUT', body: { fields } });
}
