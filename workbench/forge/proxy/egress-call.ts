import { EgressFilteringService } from '@forge/egress';
import type { AppManifest } from '../../site/app-manifest.ts';
import type { AppCall, CallAnswer } from '../container/protocol.ts';
import { isSlackHost } from './destination.ts';
import { notModelled } from './proxy-response.ts';

const requestsPerMinute = 100;

export interface Egress {
  reach(call: AppCall): Promise<Response | Extract<CallAnswer, { kind: 'refused' }>>;
}

/**
 * Plain `fetch`: only to the hosts in the manifest, and at most 100 requests for each minute of an invocation.
 * Sources: https://developer.atlassian.com/platform/forge/runtime-egress-permissions/ and …/limits-invocation/;
 * the wording of the refusal is `ExternalEndpointNotAllowedError` in `@forge/api/out/api/errors.js`.
 */
export function egress(manifest: AppManifest, slack: () => { handle(request: Request): Promise<Response> }): Egress {
  const allowed = new EgressFilteringService(backendAddresses(manifest));
  const recent = new Map<string, readonly number[]>();

  function tooMany(invocationId: string): boolean {
    const now = performance.now();
    const lastMinute = [...(recent.get(invocationId) ?? []).filter((at) => now - at < 60_000), now];
    recent.set(invocationId, lastMinute);
    return lastMinute.length > requestsPerMinute;
  }

  return {
    async reach(call) {
      if (!allowed.isValidUrl(call.path)) return notAllowed(call.path);
      if (tooMany(call.invocationId))
        return new Response('Too many requests', { status: 429, headers: { 'retry-after': '60' } });
      if (isSlackHost(new URL(call.path).hostname)) return slack().handle(asRequest(call));
      return notModelled(`${call.method} ${call.path}`);
    },
  };
}

function backendAddresses(manifest: AppManifest): string[] {
  return (manifest.permissions.external?.fetch?.backend ?? []).flatMap((entry) => {
    const address = typeof entry === 'string' ? entry : entry.address;
    return address ? [address] : [];
  });
}

function notAllowed(url: string): Extract<CallAnswer, { kind: 'refused' }> {
  return {
    kind: 'refused',
    name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
    message: `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
    status: 403,
  };
}

function asRequest(call: AppCall): Request {
  return new Request(call.path, {
    method: call.method,
    headers: call.headers.map(([name, value]): [string, string] => [name, value]),
    ...(call.body ? { body: Buffer.from(call.body) } : {}),
  });
}
