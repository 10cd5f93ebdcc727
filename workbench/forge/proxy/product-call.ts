import { type AppManifest, grantedScopes, mayImpersonateWith } from '../../site/app-manifest.ts';
import type { Caller, Product } from '../../site/site.ts';
import type { AppCall } from '../container/protocol.ts';
import type { Invocation } from '../invocation/invoker.ts';
import { notModelled, proxyError } from './proxy-response.ts';

/**
 * Sends `requestJira` and `requestConfluence` on to the product, as the caller that the app asked for.
 * Source of the rules: https://developer.atlassian.com/platform/forge/manifest-reference/permissions/#scopes
 */
export async function reachProduct(
  call: AppCall,
  invocation: Invocation,
  product: Product,
  around: { readonly origin: string; readonly manifest: AppManifest },
): Promise<Response> {
  if (call.via.remote === 'confluence' && !call.path.startsWith('/wiki/'))
    return notModelled(`Confluence without /wiki: ${call.path}`);
  const caller = callerOf(call, invocation, around.manifest);
  if (caller instanceof Response) return caller;
  return product.handle(productRequest(call, around.origin), caller);
}

function callerOf(call: AppCall, invocation: Invocation, manifest: AppManifest): Caller | Response {
  const scopes = grantedScopes(manifest);
  switch (call.via.provider) {
    case 'app':
      return { kind: 'app', scopes };
    case 'user':
      return personOf(call.via.accountId, invocation.accountId, manifest);
    default:
      return { kind: 'anonymous' };
  }
}

/** `asUser()` is the person of the invocation; `asUser(id)` works without one, bounded to scopes that allow impersonation. */
function personOf(asked: unknown, present: string | undefined, manifest: AppManifest): Caller | Response {
  if (typeof asked !== 'string' || asked === present) {
    if (present === undefined) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
    return { kind: 'app-as-person', scopes: grantedScopes(manifest), accountId: present };
  }
  const scopes = grantedScopes(manifest).filter((scope) => mayImpersonateWith(manifest, scope));
  if (scopes.length === 0) return proxyError(403, 'IMPERSONATION_NOT_ALLOWED');
  return { kind: 'app-as-person', scopes, accountId: asked };
}

function productRequest(call: AppCall, origin: string): Request {
  const headers = new Headers(call.headers.map(([name, value]): [string, string] => [name, value]));
  const typed = headers.get('content-type');
  // The runtime fills this in; a bare string body would otherwise be text/plain.
  if (call.body && (!typed || typed.startsWith('text/plain'))) headers.set('content-type', 'application/json');
  return new Request(new URL(call.path, origin), {
    method: call.method,
    headers,
    ...(call.body ? { body: Buffer.from(call.body) } : {}),
  });
}
