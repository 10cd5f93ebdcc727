import * as z from 'zod/mini';
import type { Cache } from '../../ports/cache';
import type { IssueName, IssueReading, Issues, NewFollowUp, Right } from '../../ports/issues';
import { changedIssues } from './changed-issues';
import { addComment, findComment } from './comments';
import { createFollowUpIssue, createIncident, requestProperty } from './create-issues';
import { incidentOf, issueFields, issueSchema, readingOf } from './issue-schema';
import { readJira } from './jira-client';
import { administersJira, mayInJira } from './jira-rights';
import { type JiraSite, readJiraSite } from './jira-site';
import { jqlString } from './jql';
import { linkDuplicate } from './link-duplicate';
import { writeIncident } from './write-incident';

const found = z.object({ issues: z.array(issueSchema) });

/** @param projectKey of the project that holds the incidents */
export function jiraIssues(cache: Cache, projectKey: string, now: () => string): Issues {
  let reading: Promise<JiraSite> | undefined;
  const jiraSite = (): Promise<JiraSite> => {
    reading ??= readJiraSite(cache, projectKey);
    return reading;
  };
  const minutesSince = (since: string) => Math.max(1, Math.ceil((Date.parse(now()) - Date.parse(since)) / 60_000));
  return {
    read: async (issue) => readIssue(await jiraSite(), 'issueId' in issue ? issue.issueId : issue.issueKey, projectKey),
    create: async (incident) => createIncident(await jiraSite(), incident),
    findCreated: (requestId) => findByRequest(projectKey, requestId),
    write: async (before, after, transitions) => writeIncident(await jiraSite(), before, after, transitions),
    createFollowUp: async (followUp) => createFollowUpIssue(await jiraSite(), followUp),
    findFollowUp: async (followUp) => findFollowUp(await jiraSite(), followUp),
    comment: addComment,
    findComment,
    assigneesOf,
    may: async (accountId: string, right: Right, issueId?: string) =>
      right === 'administer'
        ? administersJira(accountId)
        : mayInJira(
            accountId,
            right,
            issueId === undefined ? { projectId: (await jiraSite()).projectId } : { issueId },
          ),
    linkDuplicate,
    unfinished: async () => unfinished(await jiraSite(), projectKey),
    openSevs: async () => openSevs(await jiraSite(), projectKey),
    changedSince: async (since) => changedIssues(await jiraSite(), { projectKey, minutes: minutesSince(since) }),
    siteUrl: async () => (await jiraSite()).baseUrl,
    urlOf: async (issueKey) => `${(await jiraSite()).baseUrl}/browse/${encodeURIComponent(issueKey)}`,
  };
}

async function readIssue(site: JiraSite, idOrKey: string, projectKey?: string): Promise<IssueReading | undefined> {
  const query = `fields=${issueFields(site)}&expand=transitions`;
  const issue = await readJira(issueSchema, `/rest/api/3/issue/${encodeURIComponent(idOrKey)}?${query}`);
  if (!issue || projectKey === undefined || issue.key.startsWith(`${projectKey}-`))
    return issue && readingOf(site, issue);
  return { kind: 'other', issueKey: issue.key };
}

const named = z.object({ issues: z.array(z.object({ id: z.string(), key: z.string() })) });

async function findByRequest(projectKey: string, requestId: string): Promise<IssueName | undefined> {
  const jql = `project = ${jqlString(projectKey)} AND sevRequestId = ${jqlString(requestId)}`;
  const answer = await readJira(named, '/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql, fields: ['key'], maxResults: 1 },
  });
  const [issue] = answer?.issues ?? [];
  return issue && { issueId: issue.id, issueKey: issue.key };
}

const property = z.object({ value: z.object({ id: z.string() }) });

/** Sub-tasks are read from their parent, which unlike search is never behind. */
async function findFollowUp(
  site: JiraSite,
  { parentIssueId, title, requestId }: NewFollowUp,
): Promise<IssueName | undefined> {
  const parent = await readIssue(site, parentIssueId);
  const candidates =
    parent?.kind === 'incident' ? parent.incident.followUps.filter((followUp) => followUp.title === title) : [];
  const properties = await Promise.all(
    candidates.map(({ issueId }) => readJira(property, `/rest/api/3/issue/${issueId}/properties/${requestProperty}`)),
  );
  const index = properties.findIndex((answer) => answer?.value.id === requestId);
  const match = candidates[index];
  return match && { issueId: match.issueId, issueKey: match.issueKey };
}

const assigned = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      fields: z.object({ assignee: z.nullish(z.object({ accountId: z.string(), displayName: z.string() })) }),
    }),
  ),
});

/** Jira gives at most 100 issues a call. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
async function assigneesOf(issueKeys: readonly string[]): ReturnType<Issues['assigneesOf']> {
  if (issueKeys.length === 0) return new Map();
  const answer = await readJira(assigned, '/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    body: { issueIdsOrKeys: issueKeys.slice(0, 100), fields: ['assignee'] },
  });
  return new Map(
    (answer?.issues ?? []).flatMap(({ key, fields: { assignee } }) =>
      assignee ? [[key, { accountId: assignee.accountId, name: assignee.displayName }] as const] : [],
    ),
  );
}

const openSevs = (site: JiraSite, projectKey: string) =>
  search(site, {
    jql: `project = ${jqlString(projectKey)} AND status IN (Open, Mitigated, "Follow-up") ORDER BY "SEV severity" ASC, created DESC`,
    maxResults: 20,
  });

const unfinished = (site: JiraSite, projectKey: string) =>
  search(site, {
    jql: `project = ${jqlString(projectKey)} AND status IN (Reported, Investigating, Open, Mitigated, "Follow-up") ORDER BY created DESC`,
    maxResults: 100,
  });

async function search(site: JiraSite, { jql, maxResults }: { readonly jql: string; readonly maxResults: number }) {
  const answer = await readJira(found, '/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql, fields: issueFields(site).split(','), maxResults },
  });
  return (answer?.issues ?? []).map((issue) => incidentOf(site, issue));
}
