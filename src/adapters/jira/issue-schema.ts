import * as z from 'zod/mini';
import { affectable } from '../../domain/affected';
import type { Incident } from '../../domain/incident';
import { isFromOutside, type Marks, withoutPersonalData } from '../../domain/outside/from-outside';
import { isSeverity } from '../../domain/severity';
import { parseStatus } from '../../domain/status';
import type { IssueReading } from '../../ports/issues';
import {
  followUpOf,
  innerIssue,
  issueTypeSchema,
  linkedFollowUps,
  linkSchema,
  sevsLinkedTo,
  statusSchema,
} from './follow-up-schema';
import { instant } from './jira-instant';
import type { FieldKey, JiraSite, SettledSite } from './jira-site';

const user = z.nullish(z.object({ accountId: z.string(), displayName: z.optional(z.string()) }));
export const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.catchall(
    z.object({
      summary: z.string(),
      status: statusSchema,
      issuetype: issueTypeSchema,
      parent: z.optional(z.object({ id: z.string() })),
      assignee: user,
      reporter: user,
      labels: z.optional(z.array(z.string())),
      components: z.nullish(z.array(z.object({ name: z.string() }))),
      security: z.nullish(z.object({ id: z.string() })),
      subtasks: z.optional(z.array(innerIssue)),
      issuelinks: z.optional(z.array(linkSchema)),
    }),
    z.unknown(),
  ),
  transitions: z.optional(z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) }))),
});

export type IssueJson = z.infer<typeof issueSchema>;

/** The fields that an incident is read from, as a query parameter. */
export const issueFields = ({ fields, requestTypeField }: JiraSite): string =>
  [
    'summary',
    'status',
    'issuetype',
    'parent',
    'assignee',
    'reporter',
    'labels',
    'components',
    'security',
    'subtasks',
    'issuelinks',
    ...(requestTypeField ? [requestTypeField] : []),
    ...Object.values(fields),
  ].join(',');

export function readingOf(site: SettledSite, issue: IssueJson): IssueReading {
  const { issuetype, parent } = issue.fields;
  if (issuetype.id === site.followUpTypeId && parent) return { kind: 'follow-up', parentIssueId: parent.id };
  if (issuetype.id !== site.incidentTypeId) return linkedOrOther(site, issue);
  const transitions = (issue.transitions ?? []).map(({ id, to }) => ({ id, toStatus: to.name }));
  return { kind: 'incident', incident: incidentOf(site, issue), transitions };
}

/** @returns the SEV of which it is a follow-up by a link, where there is one */
export function linkedOrOther(site: SettledSite, { key, fields }: IssueJson): IssueReading {
  const [parentIssueId] = sevsLinkedTo(site, fields.issuelinks ?? []);
  return parentIssueId === undefined ? { kind: 'other', issueKey: key } : { kind: 'follow-up', parentIssueId };
}

const requestTypeName = z.object({ requestType: z.object({ name: z.string() }) });

const marksOf = ({ requestTypeField = '' }: SettledSite, { fields }: IssueJson): Marks => ({
  labels: fields.labels ?? [],
  components: (fields.components ?? []).map(({ name }) => name),
  requestType: requestTypeName.safeParse(fields[requestTypeField]).data?.requestType.name,
});

export function incidentOf(site: SettledSite, issue: IssueJson): Incident {
  const { fields } = issue;
  const custom = (key: FieldKey): unknown => fields[site.fields[key]];
  const text = (key: FieldKey): string | undefined => z.string().check(z.minLength(1)).safeParse(custom(key)).data;
  const severityIn = (key: FieldKey) => {
    const value = custom(key);
    return isSeverity(value) ? value : undefined;
  };
  const affects = z.array(z.string()).safeParse(custom('sev-affects')).data ?? [];
  const outside = isFromOutside(marksOf(site, issue), site);
  return {
    issueId: issue.id,
    issueKey: issue.key,
    title: outside ? withoutPersonalData(fields.summary) : fields.summary,
    status: parseStatus(fields.status.name),
    severity: severityIn('sev-severity'),
    highestSeverity: severityIn('sev-highest-severity'),
    ownerAccountId: user.safeParse(custom('sev-owner')).data?.accountId,
    investigatorAccountId: fields.assignee?.accountId,
    reporterAccountId: fields.reporter?.accountId,
    securityLevelId: fields.security?.id,
    impact: text('sev-impact'),
    impactStartedAt: instant(custom('sev-impact-started-at')),
    affects: affectable.filter((one) => affects.includes(one)),
    components: (fields.components ?? []).map(({ name }) => name),
    ...(outside ? { outside } : {}),
    channelUrl: text('sev-channel'),
    postMortemUrl: text('sev-post-mortem'),
    meetingAt: instant(custom('sev-meeting-at')),
    times: {
      reportedAt: instant(custom('sev-reported-at')),
      acknowledgedAt: instant(custom('sev-acknowledged-at')),
      openedAt: instant(custom('sev-opened-at')),
      mitigatedAt: instant(custom('sev-mitigated-at')),
      closedAt: instant(custom('sev-closed-at')),
    },
    followUps: [
      ...(fields.subtasks ?? []).map((child) => followUpOf(site, child)),
      ...linkedFollowUps(site, fields.issuelinks ?? []),
    ],
  };
}
