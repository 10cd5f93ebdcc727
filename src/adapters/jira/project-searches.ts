/** What the project page and the team's figures ask Jira. */
import * as z from 'zod/mini';
import type { Issues } from '../../ports/issues';
import { factsOf, followUpFields, followUpFieldsJson } from './follow-up-facts';
import { followUpOf, innerIssue } from './follow-up-schema';
import { readJira } from './jira-client';
import type { SettledSite } from './jira-site';
import { jqlString } from './jql';
import { firstSevOpenedAt, restrictedSevs, sevsOpenedIn } from './sevs-opened';

type Searches = Pick<Issues, 'sevsOpenedIn' | 'firstSevOpenedAt' | 'restrictedSevs' | 'followUpsDue' | 'titlesOf'>;

export const projectSearches = (site: () => Promise<SettledSite>, projectKey: string): Searches => ({
  sevsOpenedIn: async (span) => sevsOpenedIn(await site(), projectKey, span),
  firstSevOpenedAt: async () => firstSevOpenedAt(await site(), projectKey),
  restrictedSevs: async (accountId, since) => restrictedSevs(await site(), projectKey, accountId, since),
  followUpsDue: async (accountId, until) => followUpsDue(await site(), projectKey, accountId, until),
  titlesOf,
});

const due = z.object({
  issues: z.array(z.extend(innerIssue, { fields: z.intersection(innerIssue.shape.fields, followUpFieldsJson) })),
});

const most = 100;

async function followUpsDue(
  site: SettledSite,
  projectKey: string,
  accountId: string,
  until: string,
): ReturnType<Issues['followUpsDue']> {
  const jql = `project = ${jqlString(projectKey)} AND issuetype = ${site.followUpTypeId} AND statusCategory != Done AND duedate <= ${jqlString(until)} ORDER BY duedate ASC`;
  const fields = [...new Set(['summary', 'status', 'priority', 'issuetype', ...followUpFields])];
  const answer = await readJira(due, '/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql, fields, maxResults: most },
    actingFor: accountId,
  });
  return (answer?.issues ?? []).map((issue) => ({ followUp: followUpOf(site, issue), facts: factsOf(issue.fields) }));
}

const titled = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.string() }) })),
});

/** Jira gives at most 100 issues a call, and leaves out those that the reader may not see. */
async function titlesOf(accountId: string, issueIds: readonly string[]): ReturnType<Issues['titlesOf']> {
  const answer = await readJira(titled, '/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    body: { issueIdsOrKeys: issueIds.slice(0, most), fields: ['summary'] },
    actingFor: accountId,
  });
  return (answer?.issues ?? []).map(({ id, key, fields }) => ({ issueId: id, issueKey: key, title: fields.summary }));
}
