import { randomBytes } from 'node:crypto';
import type { Site } from '../../site/site.ts';
import type { InvokeMessage } from '../container/protocol.ts';
import { appFacts } from './app-facts.ts';
import { exportNameOf } from './functions.ts';
import type { Invocation } from './invoker.ts';

/**
 * What a container is told of an invocation. The second argument of a function is described at
 * https://developer.atlassian.com/platform/forge/function-reference/arguments/
 * @param deadline real time, milliseconds since 1970
 */
export function invokeMessage(invocation: Invocation, deadline: number, site: Omit<Site, 'app'>): InvokeMessage {
  const { contextAri, appContext } = appFacts(site.manifest, site.cloudId);
  const { invocationId, functionKey, moduleKey, moduleType, accountId, body } = invocation;
  const principal = accountId === undefined ? {} : { principal: { accountId } };
  const context = { installContext: contextAri, ...principal, installation: appContext.installation };
  return {
    type: 'invoke',
    invocationId,
    exportName: exportNameOf(site.manifest, functionKey),
    body,
    context,
    facts: {
      contextAri,
      appContext: { ...appContext, invocationId, functionKey, moduleType, moduleKey },
      ...(accountId === undefined ? {} : { aaid: accountId }),
      tracing: { traceId: randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') },
      handler: functionKey,
    },
    deadline,
    clockOffsetMs: site.clock.offsetMs(),
  };
}
