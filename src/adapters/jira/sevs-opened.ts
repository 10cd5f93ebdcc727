/** SEVs by the day on which they were opened, for the team's figures. */
import * as z from 'zod/mini';
import type { Incident } from '../../domain/incident';
import { isWithin, type Span } from '../../domain/metrics/months';
import { type IssueJson, incidentOf, issueFields, issueSchema } from './issue-schema';
import { readJira } from './jira-client';
import type { SettledSite } from './jira-site';
import { jqlString } from './jql';

const found = z.object({ issues: z.array(issueSchema), nextPageToken: z.nullish(z.string()) });

/** Jira gives no more a page when whole issues are asked for. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
const most = 100;

/** All pages, or as many issues as are wanted. */
async function every(
  site: SettledSite,
  jql: string,
  { actingFor, wanted = Number.POSITIVE_INFINITY }: { readonly actingFor?: string; readonly wanted?: number } = {},
): Promise<readonly Incident[]> {
  const all: IssueJson[] = [];
  let nextPageToken: string | undefined;
  do {
    const fields = issueFields(site).split(',');
    const body = {
      jql,
      fields,
      maxResults: Math.min(most, wanted - all.length),
      ...(nextPageToken ? { nextPageToken } : {}),
    };
    const call = { method: 'POST', body, ...(actingFor === undefined ? {} : { actingFor }) } as const;
    const answer = await readJira(found, '/rest/api/3/search/jql', call);
    all.push(...(answer?.issues ?? []));
    nextPageToken = answer?.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined && all.length < wanted);
  return all.map((issue) => incidentOf(site, issue));
}

const sevsOf = (site: SettledSite, projectKey: string): string =>
  `project = ${jqlString(projectKey)} AND issuetype = ${site.incidentTypeId}`;

/** The field by its number, since another one may have the same name. */
const openedAt = ({ fields }: SettledSite): string => `cf[${fields['sev-opened-at'].replace('customfield_', '')}]`;

const dayMs = 24 * 3_600_000;
const dayBeside = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Jira takes a day for one of the searcher's own zone, so that more is asked for than is wanted. */
export async function sevsOpenedIn(
  site: SettledSite,
  projectKey: string,
  { from, to }: Span,
): Promise<readonly Incident[]> {
  const field = openedAt(site);
  // The last day of a month is 31 here, whatever the month.
  const end = dayBeside(`${to.slice(0, 8)}28`, Number(to.slice(8)) - 28 + 2);
  const around = `${field} >= "${dayBeside(from, -1)}" AND ${field} < "${end}"`;
  const all = await every(site, `${sevsOf(site, projectKey)} AND ${around} ORDER BY key ASC`);
  return all.filter(
    ({ times }) => times.openedAt !== undefined && isWithin({ openedOn: times.openedAt.slice(0, 10) }, { from, to }),
  );
}

export async function firstSevOpenedAt(site: SettledSite, projectKey: string): Promise<string | undefined> {
  const field = openedAt(site);
  const jql = `${sevsOf(site, projectKey)} AND ${field} IS NOT EMPTY ORDER BY ${field} ASC`;
  const [first] = await every(site, jql, { wanted: 1 });
  return first?.times.openedAt;
}

/** What a reader adds by themselves must not make them wait; there are few of them. */
const mostRestricted = 200;

export const restrictedSevs = (
  site: SettledSite,
  projectKey: string,
  accountId: string,
  since: string,
): Promise<readonly Incident[]> =>
  every(
    site,
    `${sevsOf(site, projectKey)} AND level IS NOT EMPTY AND ${openedAt(site)} >= "${dayBeside(since, -1)}" ORDER BY created DESC`,
    { actingFor: accountId, wanted: mostRestricted },
  );
