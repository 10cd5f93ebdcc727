import { holdAnswer } from '../contract-check/contract.ts';
import type { Caller, Site } from '../site/site.ts';
import { type Content, contentIn } from './content.ts';
import type { Answer, Operation, Scopes } from './operation.ts';
import { type Reader, readerFor } from './reader.ts';
import { Refusal, refuseScope, refuseUnmodelled, refuseV1, refuseV2 } from './refusal.ts';

interface Route {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

const largestBody = 5 * 1024 * 1024;

/** Answers one REST request from the given operations. */
export async function handleRequest(
  request: Request,
  given: { readonly caller: Caller; readonly site: Site; readonly operations: readonly Operation[] },
): Promise<Response> {
  try {
    const url = new URL(request.url);
    const body = await readBody(request, url);
    const content = contentIn(given.site.store);
    return respond(content.transaction(() => answer({ ...given, method: request.method, url, body, content })));
  } catch (error) {
    if (error instanceof Refusal) return respond({ status: error.status, body: error.body });
    throw error;
  }
}

function answer(request: {
  readonly caller: Caller;
  readonly site: Site;
  readonly operations: readonly Operation[];
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
  readonly content: Content;
}): Answer {
  const { caller, url, method } = request;
  const { operation, parameters } = findRoute(request.operations, method, url);
  refuseMissingScope(caller, operation.scopes);
  refuseUnmodelledQuery(operation, url);
  const reader = readerFor(caller);
  refuseStranger(reader, url);
  const given = operation.run({
    ...request,
    reader,
    query: url.searchParams,
    parameter: (name) => parameters[name] ?? '',
  });
  if (operation.answers) {
    holdAnswer(
      `${method} ${operation.path}`,
      { responses: { [given.status]: operation.answers } },
      given.status,
      asSent(given.body),
    );
  }
  return given;
}

function findRoute(operations: readonly Operation[], method: string, url: URL): Route {
  for (const operation of operations) {
    const parameters = operation.method === method ? matchPath(operation.path, url.pathname) : undefined;
    if (parameters) return { operation, parameters };
  }
  throw refuseUnmodelled(`${method} ${url.pathname}`);
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [at, segment] of wanted.entries()) {
    const value = decodeURIComponent(given[at] ?? '');
    if (segment.startsWith('{')) parameters[segment.slice(1, -1)] = value;
    else if (segment !== value) return undefined;
  }
  return parameters;
}

function refuseMissingScope(caller: Caller, scopes: Scopes): void {
  if (caller.kind !== 'app' && caller.kind !== 'app-as-person') return;
  const held = new Set(caller.scopes);
  if (scopes.classic !== undefined && held.has(scopes.classic)) return;
  if (!scopes.granular.every((scope) => held.has(scope))) throw refuseScope();
}

function refuseUnmodelledQuery(operation: Operation, url: URL): void {
  const unknown = [...url.searchParams.keys()].find((name) => !operation.query?.includes(name));
  if (unknown !== undefined)
    throw refuseUnmodelled(`${operation.method} ${url.pathname} with the query parameter ${unknown}`);
}

function refuseStranger(reader: Reader, url: URL): void {
  if (reader.mayUseConfluence) return;
  if (url.pathname.startsWith('/wiki/api/v2/')) throw refuseV2(401, 'Unauthorized');
  throw refuseV1(403, 'PermissionException', 'Current user not permitted to use Confluence');
}

async function readBody(request: Request, url: URL): Promise<unknown> {
  const written = await request.text();
  if (written === '') return undefined;
  if (written.length > largestBody) throw refuseV2(413, 'The request is too large in size (over 5 MB).');
  try {
    return JSON.parse(written);
  } catch {
    if (url.pathname.startsWith('/wiki/api/v2/'))
      throw refuseV2(400, 'Request body is not valid JSON', 'INVALID_MESSAGE');
    throw refuseV1(400, 'BadRequestException', 'Request body is not valid JSON');
  }
}

/** As it goes over the wire: without the fields that are undefined. */
function asSent(body: unknown): unknown {
  return body === undefined ? undefined : JSON.parse(JSON.stringify(body));
}

function respond(answer: Answer): Response {
  const headers = { 'content-type': 'application/json', ...answer.headers };
  return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
    status: answer.status,
    headers,
  });
}
