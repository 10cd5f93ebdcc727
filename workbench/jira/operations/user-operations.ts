import { DashboardUserSchema, PageUserSchema } from 'jira.js/cloud';
import * as z from 'zod';
import { type Account, accountJson, accountOf, allAccounts } from '../accounts.ts';
import type { Actor } from '../actor.ts';
import { isAssignable } from '../fields/value-kinds.ts';
import { visibleIssue } from '../jira-site.ts';
import { type Call, type Operation, ok, type Reply } from '../operation.ts';
import { may } from '../permission-scheme.ts';
import { notModelled, refuse } from '../refusal.ts';
import { projectByIdOrKey } from '../seeded/projects.ts';

const users = z.array(DashboardUserSchema);
const paging = ['startAt', 'maxResults'];

export const userOperations: readonly Operation[] = [
  {
    id: 'getCurrentUser',
    method: 'GET',
    path: '/rest/api/3/myself',
    query: ['expand'],
    responses: { 200: DashboardUserSchema },
    run: (call) => readOne(call, call.actor.accountId),
  },
  {
    id: 'getUser',
    method: 'GET',
    path: '/rest/api/3/user',
    query: ['accountId', 'expand'],
    responses: { 200: DashboardUserSchema },
    run: (call) => {
      const accountId = call.query.text('accountId');
      if (accountId === undefined) throw refuse(400, 'The query parameter accountId must be specified.');
      return readOne(call, accountId);
    },
  },
  {
    id: 'findUsers',
    method: 'GET',
    path: '/rest/api/3/user/search',
    query: ['query', 'accountId', ...paging],
    anonymous: true,
    responses: { 200: users },
    run: find,
  },
  {
    id: 'bulkGetUsers',
    method: 'GET',
    path: '/rest/api/3/user/bulk',
    query: ['accountId', ...paging],
    responses: { 200: PageUserSchema },
    run: readMany,
  },
  {
    id: 'findAssignableUsers',
    method: 'GET',
    path: '/rest/api/3/user/assignable/search',
    query: ['query', 'accountId', 'project', 'issueKey', ...paging],
    responses: { 200: users },
    run: findAssignable,
  },
];

function readOne({ jira, actor, query }: Call, accountId: string | undefined): Reply {
  const expand = query.list('expand') ?? [];
  if (expand.length > 0) throw notModelled(`expand=${expand} of a user`);
  const account = accountId === undefined ? undefined : accountOf(accountId);
  if (!account) throw refuse(404, 'Specified user does not exist or you do not have required permissions');
  return ok({ ...accountJson(account, actor, jira.site.origin), locale: 'en_US' });
}

/** An anonymous caller is answered with nobody. */
function find({ jira, actor, query }: Call): Reply {
  const [words, accountId] = [query.text('query'), query.text('accountId')];
  if (words === undefined && accountId === undefined)
    throw refuse(400, 'Either query, accountId or property must be specified.');
  if (actor.kind === 'anonymous') return ok([]);
  const found = allAccounts().filter((account) => matches(account, actor, words, accountId));
  return ok(paged(found, query).map((account) => accountJson(account, actor, jira.site.origin)));
}

function readMany({ jira, actor, query }: Call): Reply {
  const wanted = query.list('accountId');
  if (!wanted) throw refuse(400, 'The query parameter accountId must be specified.');
  const [startAt, maxResults] = [query.count('startAt', 0), query.count('maxResults', 10)];
  const found = allAccounts().filter(({ accountId }) => wanted.includes(accountId));
  const values = found
    .slice(startAt, startAt + maxResults)
    .map((account) => accountJson(account, actor, jira.site.origin));
  const self = `${jira.site.origin}/rest/api/3/user/bulk?startAt=${startAt}`;
  return ok({
    self,
    startAt,
    maxResults,
    total: found.length,
    isLast: startAt + values.length >= found.length,
    values,
  });
}

function findAssignable(call: Call): Reply {
  const { jira, actor, query } = call;
  const projectId = projectOf(call);
  const [words, accountId] = [query.text('query'), query.text('accountId')];
  const found = allAccounts().filter(
    (account) => isAssignable(account.accountId, projectId) && matches(account, actor, words, accountId),
  );
  return ok(paged(found, query).map((account) => accountJson(account, actor, jira.site.origin)));
}

function projectOf({ jira, actor, query }: Call): string {
  const [issueKey, projectKey] = [query.text('issueKey'), query.text('project')];
  if (issueKey !== undefined) return visibleIssue(jira, actor, issueKey).projectId;
  const project = projectKey === undefined ? undefined : projectByIdOrKey(projectKey);
  if (projectKey === undefined) throw refuse(400, 'Either issueKey, issueId or project must be specified.');
  if (!project || !may(actor, 'BROWSE_PROJECTS', project.id)) {
    throw refuse(404, `No project could be found with key '${projectKey}'.`);
  }
  return project.id;
}

/** Names match from the start of a word; an address only whole, unless the caller may read it. */
function matches(account: Account, viewer: Actor, words: string | undefined, accountId: string | undefined): boolean {
  if (accountId !== undefined) return account.accountId === accountId;
  const query = (words ?? '').trim().toLowerCase();
  const name = account.name.toLowerCase();
  const email = account.email?.toLowerCase() ?? '';
  const mayReadEmail = viewer.kind === 'person';
  return (
    name.startsWith(query) || name.includes(` ${query}`) || email === query || (mayReadEmail && email.startsWith(query))
  );
}

function paged(accounts: readonly Account[], query: Call['query']): readonly Account[] {
  const startAt = query.count('startAt', 0);
  return accounts.slice(startAt, startAt + Math.min(query.count('maxResults', 50), 1_000));
}
