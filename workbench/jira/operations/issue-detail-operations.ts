/** What hangs on an issue besides its fields: change log, edit metadata, assignee. */
import { DashboardUserSchema, IssueUpdateMetadataSchema, PageChangelogSchema } from 'jira.js/cloud';
import { changeIssue } from '../change-issue.ts';
import { changeJson } from '../changelog-json.ts';
import { fieldMetaJson } from '../fields/field-meta.ts';
import { readFields } from '../fields/read-fields.ts';
import { fieldsOnScreen, isOpenTo } from '../fields/screens.ts';
import { change, visibleIssue } from '../jira-site.ts';
import { type Call, noContent, type Operation, ok, type Reply } from '../operation.ts';
import { demand, may } from '../permission-scheme.ts';
import { notModelled } from '../refusal.ts';

const path = '/rest/api/3/issue/{issueIdOrKey}';

export const issueDetailOperations: readonly Operation[] = [
  {
    id: 'getChangeLogs',
    method: 'GET',
    path: `${path}/changelog`,
    query: ['startAt', 'maxResults'],
    anonymous: true,
    responses: { 200: PageChangelogSchema },
    run: changelog,
  },
  {
    id: 'getEditIssueMeta',
    method: 'GET',
    path: `${path}/editmeta`,
    responses: { 200: IssueUpdateMetadataSchema },
    run: editMeta,
  },
  {
    id: 'assignIssue',
    method: 'PUT',
    path: `${path}/assignee`,
    requestBody: DashboardUserSchema.extend({ accountId: DashboardUserSchema.shape.accountId.nullable() }),
    bodyProperties: ['accountId'],
    responses: {},
    run: assign,
  },
  {
    id: 'notify',
    method: 'POST',
    path: `${path}/notify`,
    responses: {},
    run: () => {
      throw notModelled(`POST ${path}/notify`);
    },
  },
];

/** Oldest first, unlike the expansion of an issue. */
function changelog({ jira, actor, path: part, query }: Call): Reply {
  const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
  const [startAt, maxResults] = [query.count('startAt', 0), Math.min(query.count('maxResults', 100), 100)];
  const all = jira.issues.changes(issue.id);
  const values = all.slice(startAt, startAt + maxResults).map((entry) => changeJson(entry, actor, jira.site.origin));
  const self = `${jira.site.origin}/rest/api/3/issue/${issue.id}/changelog?maxResults=${maxResults}&startAt=${startAt}`;
  return ok({ self, startAt, maxResults, total: all.length, isLast: startAt + values.length >= all.length, values });
}

/** Empty for one who may not edit the issue. */
function editMeta({ jira, actor, path: part }: Call): Reply {
  const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
  if (!may(actor, 'EDIT_ISSUES', issue.projectId)) return ok({ fields: {} });
  const fields = fieldsOnScreen(jira.fields, 'edit', issue.typeId).filter((field) =>
    isOpenTo(field, actor, issue.projectId),
  );
  return ok({
    fields: Object.fromEntries(
      fields.map((field) => [field.id, fieldMetaJson(field, issue.projectId, jira.site.origin)]),
    ),
  });
}

/** `null` takes the assignee away; "-1", the project's default, does too, since the projects have none. */
function assign({ jira, actor, path: part, body }: Call): Reply {
  const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
  demand(actor, 'ASSIGN_ISSUES', issue.projectId, 'You do not have permission to assign issues.');
  const { accountId } = body as { accountId?: string | null };
  const values = readFields(jira.fields, {
    screen: 'edit',
    typeId: issue.typeId,
    projectId: issue.projectId,
    actor,
    fields: { assignee: { accountId: accountId === '-1' ? null : accountId } },
    update: {},
    current: issue.values,
  });
  change(jira, () => {
    jira.limits.holdIssue(issue.id);
    changeIssue(jira, actor, issue, { values });
  });
  return noContent;
}
