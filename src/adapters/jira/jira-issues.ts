import * as z from 'zod/mini';
import type { FollowUpRules } from '../../domain/follow-ups/follow-up';
import type { OutsideRules } from '../../domain/outside/outside-rules';
import type { Cache } from '../../ports/cache';
import type { IssueName, IssueReading, Issues, NewFollowUp, Right } from '../../ports/issues';
import { answers } from './answers';
import { assignable } from './assignable';
import { changedIssues } from './changed-issues';
import { addComment, findComment } from './comments';
import { createFollowUpIssue, createIncident, requestProperty } from './create-issues';
import { editFollowUp } from './edit-follow-up';
import { followUpFacts } from './follow-up-facts';
import { issueFields, issueSchema, linkedOrOther, readingOf } from './issue-schema';
import { readJira } from './jira-client';
import { administersJira, mayInJira } from './jira-rights';
import { readJiraSite, type SettledSite } from './jira-site';
import { jqlString } from './jql';
import { linkDuplicate, linkFollowUp } from './link-issues';
import { projectSearches } from './project-searches';
import { followUpsOwedBy, openSevs, unfinished, waitingReports } from './search-incidents';
import { showPanel } from './show-panel';
import { unfinishedOrChanged } from './unfinished-or-changed';
import { writeIncident } from './write-incident';

interface Around {
  readonly cache: Cache;
  /** Of the project that holds the incidents. */
  readonly projectKey: string;
  now(): string;
  rules(): Promise<FollowUpRules & OutsideRules>;
}

export function jiraIssues({ cache, projectKey, now, rules }: Around): Issues {
  let reading: Promise<SettledSite> | undefined;
  const jiraSite = (): Promise<SettledSite> => {
    reading ??= Promise.all([readJiraSite(cache, projectKey), rules()]).then(([site, settled]) => ({
      ...settled,
      ...site,
    }));
    return reading;
  };
  const minutesSince = (since: string) => Math.max(1, Math.ceil((Date.parse(now()) - Date.parse(since)) / 60_000));
  return {
    read: async (issue, accountId) =>
      readIssue(await jiraSite(), 'issueId' in issue ? issue.issueId : issue.issueKey, { projectKey, accountId }),
    create: async (incident) => createIncident(await jiraSite(), incident),
    findCreated: (requestId) => findByRequest(projectKey, requestId),
    write: async (before, after, transitions) => writeIncident(await jiraSite(), before, after, transitions),
    createFollowUp: async (followUp) => createFollowUpIssue(await jiraSite(), followUp),
    findFollowUp: async (followUp) => findFollowUp(await jiraSite(), projectKey, followUp),
    comment: addComment,
    findComment,
    ...answers,
    followUpFacts,
    editFollowUp: async (issueId, change) => editFollowUp(await jiraSite(), issueId, change),
    linkFollowUp: async (followUp, sev) => linkFollowUp(await jiraSite(), followUp, sev),
    assignable,
    may: async (accountId: string, right: Right, issueId?: string) =>
      right === 'administer'
        ? administersJira(accountId)
        : mayInJira(
            accountId,
            right,
            issueId === undefined ? { projectId: (await jiraSite()).projectId } : { issueId },
          ),
    linkDuplicate,
    showPanel: () => showPanel(projectKey),
    unfinishedOrChangedSince: async (since) =>
      unfinishedOrChanged(await jiraSite(), { projectKey, minutes: minutesSince(since) }),
    ...projectSearches(jiraSite, projectKey),
    changedSince: async (since) => changedIssues(await jiraSite(), { projectKey, minutes: minutesSince(since) }),
    ...searches(jiraSite, projectKey),
    siteUrl: async () => (await jiraSite()).baseUrl,
    urlOf: async (issueKey) => `${(await jiraSite()).baseUrl}/browse/${encodeURIComponent(issueKey)}`,
  };
}

/** As the person who asks. */
const searches = (
  jiraSite: () => Promise<SettledSite>,
  projectKey: string,
): Pick<Issues, 'unfinished' | 'openSevs' | 'waitingReports' | 'followUpsOwedBy'> => ({
  unfinished: async (accountId) => unfinished(await jiraSite(), projectKey, accountId),
  openSevs: async (accountId) => openSevs(await jiraSite(), projectKey, accountId),
  waitingReports: async (accountId) => waitingReports(await jiraSite(), projectKey, accountId),
  followUpsOwedBy: async (accountId) => followUpsOwedBy(await jiraSite(), projectKey, accountId),
});

async function readIssue(
  site: SettledSite,
  idOrKey: string,
  { projectKey, accountId }: { readonly projectKey: string; readonly accountId?: string | undefined },
): Promise<IssueReading | undefined> {
  const path = `/rest/api/3/issue/${encodeURIComponent(idOrKey)}?fields=${issueFields(site)}&expand=transitions`;
  const issue = await readJira(issueSchema, path, accountId === undefined ? {} : { actingFor: accountId });
  if (!issue) return undefined;
  return issue.key.startsWith(`${projectKey}-`) ? readingOf(site, issue) : linkedOrOther(site, issue);
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
  site: SettledSite,
  projectKey: string,
  { parentIssueId, title, requestId }: NewFollowUp,
): Promise<IssueName | undefined> {
  const parent = await readIssue(site, parentIssueId, { projectKey });
  const candidates =
    parent?.kind === 'incident' ? parent.incident.followUps.filter((followUp) => followUp.title === title) : [];
  const properties = await Promise.all(
    candidates.map(({ issueId }) => readJira(property, `/rest/api/3/issue/${issueId}/properties/${requestProperty}`)),
  );
  const index = properties.findIndex((answer) => answer?.value.id === requestId);
  const match = candidates[index];
  return match && { issueId: match.issueId, issueKey: match.issueKey };
}
