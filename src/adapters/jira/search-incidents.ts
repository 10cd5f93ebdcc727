/** Searches as the person who asks, so that Jira itself leaves out what they may not see. */
import * as z from 'zod/mini';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import type { Incident } from '../../domain/incident';
import { followUpOf, innerIssue } from './follow-up-schema';
import { incidentOf, issueFields, issueSchema } from './issue-schema';
import { readJira } from './jira-client';
import type { SettledSite } from './jira-site';
import { jqlString } from './jql';

const found = z.object({ issues: z.array(issueSchema) });

/** Jira gives no more a page when whole issues are asked for. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
const most = 100;

export const openSevs = (site: SettledSite, projectKey: string, accountId: string): Promise<readonly Incident[]> =>
  incidents(
    site,
    `project = ${jqlString(projectKey)} AND status IN (Open, Mitigated, "Follow-up") ORDER BY "SEV severity" ASC, created DESC`,
    accountId,
  );

export const waitingReports = (
  site: SettledSite,
  projectKey: string,
  accountId: string,
): Promise<readonly Incident[]> =>
  incidents(
    site,
    `project = ${jqlString(projectKey)} AND status IN (Reported, Investigating) ORDER BY created ASC`,
    accountId,
  );

export const unfinished = (site: SettledSite, projectKey: string, accountId: string): Promise<readonly Incident[]> =>
  incidents(
    site,
    `project = ${jqlString(projectKey)} AND status IN (Reported, Investigating, Open, Mitigated, "Follow-up") ORDER BY created DESC`,
    accountId,
  );

async function incidents(site: SettledSite, jql: string, accountId: string): Promise<readonly Incident[]> {
  const answer = await readJira(found, '/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql, fields: issueFields(site).split(','), maxResults: most },
    actingFor: accountId,
  });
  return (answer?.issues ?? [])
    .filter(({ fields }) => fields.issuetype.id === site.incidentTypeId)
    .map((issue) => incidentOf(site, issue));
}

const owed = z.object({ issues: z.array(innerIssue) });

export async function followUpsOwedBy(
  site: SettledSite,
  projectKey: string,
  accountId: string,
): Promise<readonly FollowUp[]> {
  const jql = `project = ${jqlString(projectKey)} AND issuetype = ${site.followUpTypeId} AND assignee = ${jqlString(accountId)} AND statusCategory != Done ORDER BY priority DESC, created ASC`;
  const answer = await readJira(owed, '/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql, fields: ['summary', 'status', 'priority', 'issuetype'], maxResults: most },
    actingFor: accountId,
  });
  return (answer?.issues ?? []).map((issue) => followUpOf(site, issue));
}
