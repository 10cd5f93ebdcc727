/** From a request to the operation it names, and from what the operation answers to a response. */
import { ContractBroken, holdAnswer, requestMismatches } from '../contract-check/contract.ts';
import type { Caller } from '../site/site.ts';
import { type Actor, actorOf } from './actor.ts';
import type { JiraSite } from './jira-site.ts';
import type { Operation, Reply } from './operation.ts';
import { scopesOf } from './operation-scopes.ts';
import { queryOf } from './query.ts';
import { notModelled, Refusal, refuse, scopeMismatch, unauthorized } from './refusal.ts';

export type Serve = (request: Request, caller: Caller) => Promise<Response>;

interface Matched {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

export function serveOperations(jira: JiraSite, operations: readonly Operation[]): Serve {
  const routes = operations
    .map((operation) => ({ operation, pattern: patternOf(operation.path) }))
    .sort((one, other) => variables(one.operation.path) - variables(other.operation.path));

  function match(method: string, path: string): Matched | undefined {
    for (const { operation, pattern } of routes) {
      const found = operation.method === method ? pattern.exec(path) : null;
      if (found) return { operation, parameters: decoded(found.groups ?? {}) };
    }
    return undefined;
  }

  return async (request, caller) => {
    const { pathname } = new URL(request.url);
    try {
      const matched = match(request.method, pathname);
      if (!matched) throw notModelled(`${request.method} ${pathname}`);
      return respond(await answer(jira, matched, request, { ...actorOf(caller), withheld: jira.withheld.get() }));
    } catch (error) {
      return respond(refusalReply(error));
    }
  };
}

async function answer(
  jira: JiraSite,
  { operation, parameters }: Matched,
  request: Request,
  actor: Actor,
): Promise<Reply> {
  const name = `${operation.method} ${operation.path}`;
  admit(operation, actor);
  jira.limits.holdEndpoint(operation.method, operation.path);
  const query = queryOf(new URL(request.url).searchParams);
  const unknown = query.names().find((parameter) => !operation.query?.includes(parameter));
  if (unknown !== undefined) throw notModelled(`the query parameter ${unknown} of ${name}`);
  const body = await bodyOf(request);
  holdBody(operation, name, body);
  const reply = await operation.run({ jira, actor, query, body, path: (part) => parameters[part] ?? '' });
  holdAnswer(name, operation, reply.status, reply.body);
  return reply;
}

function admit(operation: Operation, actor: Actor): void {
  if (actor.kind === 'anonymous' && !operation.anonymous) throw unauthorized();
  const { scopes } = actor;
  if (!scopes) return;
  const alternatives = scopesOf(operation.id);
  if (!alternatives.some((needed) => needed.every((scope) => scopes.includes(scope)))) throw scopeMismatch();
}

async function bodyOf(request: Request): Promise<unknown> {
  if (request.method === 'GET') return undefined;
  const text = await request.text();
  if (text === '') return undefined;
  const type = request.headers.get('content-type') ?? '';
  if (!type.includes('application/json'))
    throw new Refusal(415, { errorMessages: ['Unsupported Media Type'], errors: {} });
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
}

function holdBody(operation: Operation, name: string, body: unknown): void {
  if (!operation.requestBody) return;
  const mismatches = requestMismatches(operation, body);
  if (mismatches.length > 0) {
    throw refuse(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
  }
  const unknown = Object.keys(body ?? {}).find((property) => operation.bodyProperties?.includes(property) === false);
  if (unknown !== undefined) throw notModelled(`the property ${unknown} in the body of ${name}`);
}

/** A broken contract is the workbench's own defect; as 501 it fails the test run that met it. */
function refusalReply(error: unknown): Reply {
  if (error instanceof Refusal) return { status: error.status, body: error.body, headers: error.headers };
  if (error instanceof ContractBroken) return { status: 501, body: { message: error.message } };
  throw error;
}

function respond({ status, body, headers }: Reply): Response {
  if (body === undefined) return new Response(null, { status, headers: { ...headers } });
  return Response.json(body, { status, headers: { ...headers } });
}

/** A path without variables wins over one that would also fit. */
function variables(path: string): number {
  return path.split('{').length;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw refuse(400, 'The request path is malformed.');
  }
}
