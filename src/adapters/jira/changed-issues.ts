import * as z from 'zod/mini';
import { readJira } from './jira-client';
import type { JiraSite } from './jira-site';
import { jqlString } from './jql';

const page = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.object({ parent: z.optional(z.object({ id: z.string() })) }) })),
  nextPageToken: z.nullish(z.string()),
});

export interface Change {
  readonly projectKey: string;
  /** How far back to look. */
  readonly minutes: number;
}

/**
 * Jira takes a time without a zone for the searcher's own, so that how long ago is told instead. A follow-up stands for its incident.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/
 */
export async function changedIssues(site: JiraSite, { projectKey, minutes }: Change): Promise<readonly string[]> {
  const types = `${site.incidentTypeId}, ${site.followUpTypeId}`;
  const jql = `project = ${jqlString(projectKey)} AND issuetype IN (${types}) AND updated >= "-${minutes}m" ORDER BY key ASC`;
  const found = new Set<string>();
  let nextPageToken: string | undefined;
  do {
    const body = { jql, fields: ['parent'], maxResults: 100, ...(nextPageToken ? { nextPageToken } : {}) };
    const answer = await readJira(page, '/rest/api/3/search/jql', { method: 'POST', body });
    for (const { id, fields } of answer?.issues ?? []) found.add(fields.parent?.id ?? id);
    nextPageToken = answer?.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  return [...found];
}
