import { NotModelled, RateLimited, SlackRefusal } from '../refusal.ts';
import { botToken } from '../workspace/identity.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { grantedScopes } from './granted-scopes.ts';
import { knownMethods } from './known-methods.ts';
import type { Method } from './method.ts';
import { methods } from './methods.ts';
import type { RateLimits } from './rate-limits.ts';

const known = knownMethods();

/** Answers `POST /api/{name}`: who is it, is there such a method, may they, not too often, then the method itself. */
export async function answerMethod(
  workspace: Workspace,
  limits: RateLimits,
  name: string,
  request: Request,
): Promise<Response> {
  const accepted = methods[name]?.scopes ?? [];
  try {
    const args = await readArguments(request);
    const method = allowedMethod(workspace, name, request, args);
    countCall(workspace, limits, name, method, args);
    const scopes = grantedScopes(workspace);
    const result = workspace.site.store.transaction(() => method.run({ workspace, args, scopes }));
    return answer({ ok: true, ...result }, 200, headersOf(workspace, accepted));
  } catch (error) {
    return refusal(workspace, error, headersOf(workspace, accepted));
  }
}

function allowedMethod(workspace: Workspace, name: string, request: Request, args: Arguments): Method {
  authenticate(request, args);
  const method = methods[name];
  if (!method && !known.has(name)) throw new SlackRefusal('unknown_method', { req_method: name });
  if (!method) throw new NotModelled(`Slack's method ${name}`);
  const provided = grantedScopes(workspace);
  if (method.scopes.length > 0 && !method.scopes.some((scope) => provided.includes(scope))) {
    throw new SlackRefusal('missing_scope', { needed: method.scopes.join(','), provided: provided.join(',') });
  }
  const strange = args.names.find((argument) => argument !== 'token' && !method.takes.includes(argument));
  if (strange !== undefined) throw new NotModelled(`Slack's ${name} with the argument ${strange}`);
  return method;
}

function authenticate(request: Request, args: Arguments): void {
  const bearer = request.headers.get('authorization')?.replace(/^Bearer\s+/i, '');
  const token = bearer || args.text('token');
  if (!token) throw new SlackRefusal('not_authed');
  if (token !== botToken) throw new SlackRefusal('invalid_auth');
}

function countCall(workspace: Workspace, limits: RateLimits, name: string, method: Method, args: Arguments): void {
  const part = method.limitedBy ? `:${args.text(method.limitedBy) ?? ''}` : '';
  limits.count(name + part, method.tier, workspace.site.clock.now().getTime());
}

function headersOf(workspace: Workspace, accepted: readonly string[]): Record<string, string> {
  return { 'x-oauth-scopes': grantedScopes(workspace).join(','), 'x-accepted-oauth-scopes': accepted.join(',') };
}

function answer(body: unknown, status: number, headers: Record<string, string>): Response {
  return Response.json(body, { status, headers });
}

function refusal(workspace: Workspace, error: unknown, headers: Record<string, string>): Response {
  if (error instanceof SlackRefusal) return answer({ ok: false, error: error.code, ...error.details }, 200, headers);
  if (error instanceof RateLimited) {
    return answer({ ok: false, error: 'ratelimited' }, 429, {
      ...headers,
      'retry-after': String(error.retryAfterSeconds),
    });
  }
  if (error instanceof NotModelled) {
    workspace.onUnmodelled(error.message);
    return answer(
      { ok: false, error: 'not_modelled', message: `Not modelled by the workbench: ${error.message}` },
      501,
      headers,
    );
  }
  throw error;
}
