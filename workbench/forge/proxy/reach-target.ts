import { grantedScopes } from '../../site/app-manifest.ts';
import type { Site } from '../../site/site.ts';
import type { AppCall, CallAnswer } from '../container/protocol.ts';
import type { Connections } from '../forge-host.ts';
import type { Invocation } from '../invocation/invoker.ts';
import type { KeyValueService } from '../kvs/key-value-service.ts';
import type { QueueService } from '../queue/queue-service.ts';
import type { Stargate } from '../stargate/stargate.ts';
import { type Destination, jsonBody } from './destination.ts';
import { egress } from './egress-call.ts';
import { reachProduct } from './product-call.ts';
import { json, notModelled } from './proxy-response.ts';

interface Services {
  readonly connections: () => Connections;
  readonly kvs: KeyValueService;
  readonly queue: QueueService;
  readonly stargate: Stargate;
}

type Refusal = Extract<CallAnswer, { kind: 'refused' }>;

export type Reach = (call: AppCall, destination: Destination, invocation: Invocation) => Promise<Response | Refusal>;

/** Knows who answers which call. */
export function targetReacher(site: Omit<Site, 'app'>, services: Services): Reach {
  const outside = egress(site.manifest, () => services.connections().slack);

  function reachStorage(call: AppCall): Response {
    if (grantedScopes(site.manifest).includes('storage:app')) return services.kvs.answer(call.path, jsonBody(call));
    return json(403, { code: 'FORBIDDEN', message: 'The app needs the scope storage:app' });
  }

  function reachPlatform(call: AppCall, invocation: Invocation): Response {
    if (call.via.remote === 'stargate' && call.via.contextAri === undefined) {
      return services.stargate.answer(call, invocation);
    }
    return notModelled(`${call.via.type} ${String(call.via.remote ?? '')} ${call.method} ${call.path}`);
  }

  return async (call, destination, invocation) => {
    if (call.via.type === 'egress') return outside.reach(call);
    switch (destination.target) {
      case 'jira':
        return reachProduct(call, invocation, services.connections().jira, site);
      case 'confluence':
        return reachProduct(call, invocation, services.connections().confluence, site);
      case 'kvs':
        return reachStorage(call);
      case 'queue':
        return services.queue.answer(call.path, jsonBody(call), invocation);
      case 'slack':
      case 'other':
        return reachPlatform(call, invocation);
    }
  };
}
