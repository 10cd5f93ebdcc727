/** Stands in for the gateway behind `@forge/api`: web trigger addresses and privacy reports. */
import type { AppCall } from '../container/protocol.ts';
import type { Invocation } from '../invocation/invoker.ts';
import { jsonBody } from '../proxy/destination.ts';
import { json, notModelled, proxyError } from '../proxy/proxy-response.ts';
import type { WebTriggerUrls } from '../web-trigger/web-trigger-urls.ts';

export interface Stargate {
  answer(call: AppCall, invocation: Invocation): Response;
}

interface GraphqlRequest {
  readonly query?: string;
  readonly variables?: { readonly input?: { readonly triggerKey?: string }; readonly forceCreate?: boolean };
}

/** Operations: `@forge/api/out/webTrigger.js` and `out/privacy.js`. */
export function stargate(urls: WebTriggerUrls): Stargate {
  function graphql({ query = '', variables }: GraphqlRequest): Response {
    if (query.includes('createWebTriggerUrl(') && variables?.forceCreate !== true)
      return createdUrl(variables?.input?.triggerKey ?? '');
    if (query.includes('webTriggerUrlsByAppContext(')) {
      const all = Object.entries(urls.all()).map(([triggerKey, url]) => ({ triggerKey, url }));
      return json(200, { data: { webTriggerUrlsByAppContext: all } });
    }
    return notModelled(`GraphQL ${query.trim().slice(0, 200)}`);
  }

  function createdUrl(triggerKey: string): Response {
    const url = urls.all()[triggerKey];
    if (url) return json(200, { data: { createWebTriggerUrl: { url } } });
    return json(200, { data: null, errors: [{ message: `No web trigger ${triggerKey}` }] });
  }

  return {
    answer(call, invocation) {
      if (call.via.provider === 'user' && invocation.accountId === undefined)
        return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
      if (call.path === '/graphql') return graphql((jsonBody(call) ?? {}) as GraphqlRequest);
      // Nobody on the local site ever closes or changes an account.
      if (call.path === '/app/report-accounts') return new Response(null, { status: 204 });
      return notModelled(`${call.method} ${call.path}`);
    },
  };
}
