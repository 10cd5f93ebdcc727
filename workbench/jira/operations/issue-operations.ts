import {
  BulkFetchIssueRequestSchema,
  BulkIssueResultsSchema,
  CreatedIssueSchema,
  CreatedIssuesSchema,
  IssueSchema,
  IssueUpdateDetailsSchema,
} from 'jira.js/cloud';
import * as z from 'zod';
import { createIssue, type IssueInput } from '../create-issue.ts';
import { deleteIssue } from '../delete-issue.ts';
import { editIssue } from '../edit-issue.ts';
import { issueJson } from '../issue-json.ts';
import type { StoredIssue } from '../issue-store.ts';
import { change, type JiraSite, visibleIssue } from '../jira-site.ts';
import { type Call, created, noContent, type Operation, ok, type Reply } from '../operation.ts';
import { notModelled, Refusal, refuse } from '../refusal.ts';

const issuePath = '/rest/api/3/issue/{issueIdOrKey}';
const bulkLimits = { create: 50, fetch: 100 };

export const issueOperations: readonly Operation[] = [
  {
    id: 'createIssue',
    method: 'POST',
    path: '/rest/api/3/issue',
    query: ['updateHistory'],
    requestBody: IssueUpdateDetailsSchema,
    bodyProperties: ['fields', 'update', 'properties'],
    responses: { 201: CreatedIssueSchema },
    run: ({ jira, actor, body }) =>
      created(
        createdJson(
          jira,
          change(jira, () => createIssue(jira, actor, body as IssueInput)),
        ),
      ),
  },
  {
    id: 'createIssues',
    method: 'POST',
    path: '/rest/api/3/issue/bulk',
    requestBody: z.object({ issueUpdates: z.array(IssueUpdateDetailsSchema) }),
    bodyProperties: ['issueUpdates'],
    responses: { 201: CreatedIssuesSchema, 400: CreatedIssuesSchema },
    run: createIssues,
  },
  {
    id: 'getIssue',
    method: 'GET',
    path: issuePath,
    query: ['fields', 'expand', 'properties', 'updateHistory', 'failFast'],
    anonymous: true,
    responses: { 200: IssueSchema },
    run: ({ jira, actor, path, query }) =>
      ok(
        issueJson(jira, actor, visibleIssue(jira, actor, path('issueIdOrKey')), {
          fields: query.list('fields') ?? ['*all'],
          properties: query.list('properties') ?? [],
          expand: query.list('expand') ?? [],
        }),
      ),
  },
  {
    id: 'editIssue',
    method: 'PUT',
    path: issuePath,
    query: ['notifyUsers', 'returnIssue'],
    requestBody: IssueUpdateDetailsSchema,
    bodyProperties: ['fields', 'update', 'properties'],
    responses: { 200: IssueSchema },
    run: ({ jira, actor, path, query, body }) => {
      const edited = editIssue(jira, actor, path('issueIdOrKey'), body as IssueInput);
      if (!query.flag('returnIssue', false)) return noContent;
      return ok(issueJson(jira, actor, edited, { fields: ['*all'], properties: [], expand: [] }));
    },
  },
  {
    id: 'deleteIssue',
    method: 'DELETE',
    path: issuePath,
    query: ['deleteSubtasks'],
    responses: {},
    run: ({ jira, actor, path, query }) => {
      deleteIssue(jira, actor, path('issueIdOrKey'), query.flag('deleteSubtasks', false));
      return noContent;
    },
  },
  {
    id: 'bulkFetchIssues',
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    requestBody: BulkFetchIssueRequestSchema,
    bodyProperties: ['issueIdsOrKeys', 'fields', 'properties', 'expand'],
    responses: { 200: BulkIssueResultsSchema },
    run: fetchIssues,
  },
];

function createdJson({ site }: JiraSite, { id, key }: StoredIssue): Record<string, unknown> {
  return { id, key, self: `${site.origin}/rest/api/3/issue/${id}` };
}

/** Each issue stands or falls by itself; 400 when none could be created. */
function createIssues({ jira, actor, body }: Call): Reply {
  const { issueUpdates } = body as { issueUpdates: readonly IssueInput[] };
  if (issueUpdates.length > bulkLimits.create) {
    throw refuse(400, `The number of issues to create exceeds the limit of ${bulkLimits.create}.`);
  }
  const issues: unknown[] = [];
  const errors: unknown[] = [];
  issueUpdates.forEach((input, failedElementNumber) => {
    try {
      issues.push(
        createdJson(
          jira,
          change(jira, () => createIssue(jira, actor, input)),
        ),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.status === 501) throw error;
      errors.push({ status: error.status, elementErrors: error.body, failedElementNumber });
    }
  });
  return { status: issues.length === 0 && errors.length > 0 ? 400 : 201, body: { issues, errors } };
}

/** Issues that are missing or hidden are left out, without an error. */
function fetchIssues({ jira, actor, body }: Call): Reply {
  const { issueIdsOrKeys, fields, properties, expand } = body as z.infer<typeof BulkFetchIssueRequestSchema>;
  if (issueIdsOrKeys.length > bulkLimits.fetch)
    throw refuse(400, `At most ${bulkLimits.fetch} issues can be fetched at once.`);
  if (expand?.includes('transitions')) throw notModelled('the expansion transitions of bulk fetch');
  const view = { fields: fields ?? ['*navigable'], properties: properties ?? [], expand: expand ?? [] };
  const found = issueIdsOrKeys.flatMap((idOrKey) => {
    try {
      return [visibleIssue(jira, actor, idOrKey)];
    } catch {
      return [];
    }
  });
  const unique = new Map(found.map((issue) => [issue.id, issue]));
  return ok({ issues: [...unique.values()].map((issue) => issueJson(jira, actor, issue, view)), issueErrors: [] });
}
