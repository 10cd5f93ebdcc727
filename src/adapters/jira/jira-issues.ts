import * as z from 'zod/mini';
import type { Cache } from '../../ports/cache';
import type { IssueName, IssueReading, Issues, NewFollowUp, Right } from '../../ports/issues';
import { changedIssues } from './changed-issues';
import { addComment, findComment } from './comments';
import { createFollowUpIssue, createIncident, requestProperty } from './create-issues';
import { issueFields, issueSchema, readingOf } from './issue-schema';
import { readJira } from './jira-client';
import { administersJira, mayInJira } from './jira-rights';
import { type JiraSite, readJiraSite } from './jira-site';
import { jqlString } from './jql';
import { linkDuplicate } from './link-duplicate';
import { followUpsOwedBy, openSevs, unfinished, waitingReports } from './search-incidents';
import { writeIncident } from './write-incident';

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
    unfinished: async (accountId) => unfinished(await jiraSite(), projectKey, accountId),
    openSevs: async (accountId) => openSevs(await jiraSite(), projectKey, accountId),
    waitingReports: async (accountId) => waitingReports(await jiraSite(), projectKey, accountId),
    followUpsOwedBy: async (accountId) => followUpsOwedBy(await jiraSite(), projectKey, accountId),
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
const mostPerCall = 100;

async function assigneesOf(issueKeys: readonly string[]): ReturnType<Issues['assigneesOf']> {
  const starts = Array.from({ length: Math.ceil(issueKeys.length / mostPerCall) }, (_, index) => index * mostPerCall);
  const answers = await Promise.all(
    starts.map((start) =>
      readJira(assigned, '/rest/api/3/issue/bulkfetch', {
        method: 'POST',
        body: { issueIdsOrKeys: issueKeys.slice(start, start + mostPerCall), fields: ['assignee'] },
      }),
    ),
  );
  return new Map(
    answers
      .flatMap((answer) => answer?.issues ?? [])
      .flatMap(({ key, fields: { assignee } }) =>
        assignee ? [[key, { accountId: assignee.accountId, name: assignee.displayName }] as const] : [],
      ),
  );
}
