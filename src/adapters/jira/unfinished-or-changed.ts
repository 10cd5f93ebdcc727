import * as z from 'zod/mini';
import type { Incident } from '../../domain/incident';
import type { Change } from './changed-issues';
import { incidentOf, issueFields, issueSchema } from './issue-schema';
import { readJira } from './jira-client';
import type { SettledSite } from './jira-site';
import { jqlString } from './jql';

const page = z.object({ issues: z.array(issueSchema), nextPageToken: z.nullish(z.string()) });

/** Beyond a thousand, nobody reads one by one how they are. */
const mostPages = 10;

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
export async function unfinishedOrChanged(
  site: SettledSite,
  { projectKey, minutes }: Change,
): Promise<readonly Incident[]> {
  const open = 'status IN (Reported, Investigating, Open, Mitigated, "Follow-up")';
  const jql = `project = ${jqlString(projectKey)} AND issuetype = ${site.incidentTypeId} AND (${open} OR updated >= "-${minutes}m") ORDER BY created DESC`;
  const found: Incident[] = [];
  let nextPageToken: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const fields = issueFields(site).split(',');
    const body = { jql, fields, maxResults: 100, ...(nextPageToken ? { nextPageToken } : {}) };
    const answer = await readJira(page, '/rest/api/3/search/jql', { method: 'POST', body });
    found.push(...(answer?.issues ?? []).map((issue) => incidentOf(site, issue)));
    nextPageToken = answer?.nextPageToken ?? undefined;
    if (nextPageToken === undefined) break;
  }
  return found;
}
