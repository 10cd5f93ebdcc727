import type { AppCall } from '../container/protocol.ts';
import type { Target } from '../forge-host.ts';

/** Where a call is bound for, told from the call alone. */
export interface Destination {
  readonly target: Target;
  readonly identity: 'app' | 'user' | 'none';
  /** As shown in the call log and matched by faults. */
  readonly path: string;
  readonly about?: string;
}

/** Sources of the forms: `@forge/api/out/api/fetch.js`, `@forge/kvs/out/index.js`, `@forge/events/out/queries.js`. */
export function destinationOf(call: AppCall): Destination {
  switch (call.via.type) {
    case 'fpp':
      return {
        target: productTarget(call),
        identity: identityOf(call.via.provider),
        path: call.path,
        ...aboutQueue(call),
      };
    case 'kvs':
      return { target: 'kvs', identity: 'app', path: call.path, ...aboutStorage(call) };
    case 'egress':
      return egressDestination(call);
    default:
      return { target: 'other', identity: 'none', path: call.path };
  }
}

function productTarget(call: AppCall): Target {
  switch (call.via.remote) {
    case 'jira':
      return 'jira';
    case 'confluence':
      return 'confluence';
    case 'stargate':
      return call.path.startsWith('/webhook/queue/') ? 'queue' : 'other';
    default:
      return 'other';
  }
}

function identityOf(provider: unknown): 'app' | 'user' | 'none' {
  return provider === 'app' || provider === 'user' ? provider : 'none';
}

function egressDestination(call: AppCall): Destination {
  const { hostname, pathname, search } = new URL(call.path);
  if (isSlackHost(hostname)) return { target: 'slack', identity: 'none', path: pathname + search };
  return { target: 'other', identity: 'none', path: call.path };
}

export function isSlackHost(hostname: string): boolean {
  return hostname === 'slack.com' || hostname.endsWith('.slack.com');
}

/** The JSON body of a call, or undefined when there is none or it is not JSON. */
export function jsonBody(call: AppCall): unknown {
  if (!call.body) return undefined;
  try {
    return JSON.parse(Buffer.from(call.body).toString('utf8'));
  } catch {
    return undefined;
  }
}

function aboutQueue(call: AppCall): { readonly about?: string } {
  if (!call.path.startsWith('/webhook/queue/')) return {};
  return { about: String((jsonBody(call) as { queueName?: unknown } | undefined)?.queueName) };
}

function aboutStorage(call: AppCall): { readonly about?: string } {
  const body = jsonBody(call) as Record<string, unknown> | undefined;
  const items = Array.isArray(body)
    ? body
    : [...listOf(body?.set), ...listOf(body?.delete), ...listOf(body?.check), body];
  const keys = items.flatMap((item: { key?: unknown } | undefined) =>
    typeof item?.key === 'string' ? [item.key] : [],
  );
  return keys.length > 0 ? { about: keys.join(', ') } : {};
}

function listOf(value: unknown): readonly { key?: unknown }[] {
  return Array.isArray(value) ? value : [];
}
