import { SearchAndReconcileRequestSchema, SearchAndReconcileResultsSchema } from 'jira.js/cloud';
import { issueJson } from '../issue-json.ts';
import { type Call, type Operation, ok, type Reply } from '../operation.ts';
import { refuse } from '../refusal.ts';
import { runJql } from '../search/run-jql.ts';
import type { IndexedIssue } from '../search/search-index.ts';

interface SearchRequest {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
  readonly maxResults: number;
  readonly nextPageToken: string | undefined;
  readonly reconcileIssues: readonly string[];
}

const path = '/rest/api/3/search/jql';
const parameters = ['jql', 'fields', 'properties', 'expand', 'maxResults', 'nextPageToken', 'reconcileIssues'];
const limits = { reconciled: 50, onlyIds: 5_000, withFields: 100 };
const responses = { 200: SearchAndReconcileResultsSchema };

export const searchOperations: readonly Operation[] = [
  {
    id: 'searchAndReconsileIssuesUsingJql',
    method: 'GET',
    path,
    query: parameters,
    anonymous: true,
    responses,
    run: (call) =>
      search(call, {
        jql: call.query.text('jql') ?? '',
        fields: call.query.list('fields') ?? ['id'],
        properties: call.query.list('properties') ?? [],
        expand: call.query.list('expand') ?? [],
        maxResults: call.query.count('maxResults', 50),
        nextPageToken: call.query.text('nextPageToken'),
        reconcileIssues: call.query.list('reconcileIssues') ?? [],
      }),
  },
  {
    id: 'searchAndReconsileIssuesUsingJqlPost',
    method: 'POST',
    path,
    anonymous: true,
    requestBody: SearchAndReconcileRequestSchema,
    bodyProperties: parameters,
    responses,
    run: (call) => search(call, postedRequest(call.body)),
  },
  ...(['GET', 'POST'] as const).map(
    (method): Operation => ({
      id: method === 'GET' ? 'searchForIssuesUsingJql' : 'searchForIssuesUsingJqlPost',
      method,
      path: '/rest/api/3/search',
      query: [...parameters, 'startAt', 'validateQuery', 'fieldsByKeys'],
      anonymous: true,
      responses: {},
      run: removed,
    }),
  ),
];

function postedRequest(body: unknown): SearchRequest {
  const posted = body as Partial<Omit<SearchRequest, 'expand' | 'reconcileIssues'>> & {
    expand?: string;
    reconcileIssues?: readonly number[];
  };
  return {
    jql: posted.jql ?? '',
    fields: posted.fields ?? ['id'],
    properties: posted.properties ?? [],
    expand: posted.expand?.split(',').filter((expansion) => expansion !== '') ?? [],
    maxResults: posted.maxResults ?? 50,
    nextPageToken: posted.nextPageToken,
    reconcileIssues: posted.reconcileIssues?.map(String) ?? [],
  };
}

function search({ jira, actor }: Call, request: SearchRequest): Reply {
  if (request.reconcileIssues.length > limits.reconciled) {
    throw refuse(400, `At most ${limits.reconciled} issues can be reconciled.`);
  }
  const found = runJql({ jira, actor }, request.jql, request.reconcileIssues);
  const onlyIds = request.fields.every((field) => field === 'id' || field === 'key');
  const start = request.nextPageToken === undefined ? 0 : startOf(request.nextPageToken, request.jql);
  const end = start + Math.min(Math.max(request.maxResults, 1), onlyIds ? limits.onlyIds : limits.withFields);
  const issues = found.slice(start, end).map((document) => resultJson({ jira, actor }, document, request));
  const isLast = end >= found.length;
  return ok({ issues, isLast, ...(isLast ? {} : { nextPageToken: tokenFor(end, request.jql) }) });
}

/** By default a result is its id and nothing else. */
function resultJson(
  { jira, actor }: Pick<Call, 'jira' | 'actor'>,
  { issue }: IndexedIssue,
  request: SearchRequest,
): unknown {
  const { fields, properties, expand } = request;
  const onlyId = fields.every((field) => field === 'id') && expand.length === 0 && properties.length === 0;
  return onlyId ? { id: issue.id } : issueJson(jira, actor, issue, { fields, properties, expand });
}

function tokenFor(start: number, jql: string): string {
  return Buffer.from(JSON.stringify([start, jql])).toString('base64url');
}

function startOf(token: string, jql: string): number {
  try {
    const [start, of]: unknown[] = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (typeof start === 'number' && of === jql) return start;
  } catch {
    // Falls through to the refusal: a token that was not given out is treated as one of another query.
  }
  throw refuse(400, 'The provided next page token is invalid or belongs to another query.');
}

/** https://developer.atlassian.com/changelog/#CHANGE-2046 */
function removed(): Reply {
  throw refuse(
    410,
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  );
}
