import * as z from 'zod/mini';
import { jiraPriorityOf } from '../../domain/follow-ups/follow-up';
import { SevError } from '../../errors';
import type { IssueName, NewFollowUp, NewIncident } from '../../ports/issues';
import { readJira } from './jira-client';
import type { JiraSite, SettledSite } from './jira-site';

/** The issue property by which a request finds again what it made; see `jira:entityProperty` in the manifest. */
export const requestProperty = 'sev-request';

const created = z.object({ id: z.string(), key: z.string() });

async function create(body: unknown): Promise<IssueName> {
  const issue = await readJira(created, '/rest/api/3/issue', { method: 'POST', body });
  if (!issue)
    throw new SevError('misconfigured', 'Jira does not let the app create issues in the project.', {
      nextStep: "Ask a Jira administrator to check the app's access to the project.",
    });
  return { issueId: issue.id, issueKey: issue.key };
}

export const createIncident = (
  site: JiraSite,
  { requestId, title, description, reporterAccountId, securityLevelId, labels = [] }: NewIncident,
): Promise<IssueName> =>
  create({
    fields: {
      project: { id: site.projectId },
      issuetype: { id: site.incidentTypeId },
      summary: title,
      description,
      ...(reporterAccountId ? { reporter: { accountId: reporterAccountId } } : {}),
      ...(securityLevelId ? { security: { id: securityLevelId } } : {}),
      ...(labels.length > 0 ? { labels } : {}),
    },
    properties: [{ key: requestProperty, value: { id: requestId } }],
  });

export const createFollowUpIssue = (
  site: SettledSite,
  { requestId, parentIssueId, title, priority, assigneeAccountId, dueDate }: NewFollowUp,
): Promise<IssueName> =>
  create({
    fields: {
      project: { id: site.projectId },
      issuetype: { id: site.followUpTypeId },
      parent: { id: parentIssueId },
      summary: title,
      priority: { name: jiraPriorityOf(priority, site) },
      duedate: dueDate,
      ...(assigneeAccountId ? { assignee: { accountId: assigneeAccountId } } : {}),
    },
    properties: [{ key: requestProperty, value: { id: requestId } }],
  });
