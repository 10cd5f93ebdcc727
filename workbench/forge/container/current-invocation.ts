import { AsyncLocalStorage } from 'node:async_hooks';
import type { InvokeMessage, RuntimeFacts } from './protocol.ts';

const running = new AsyncLocalStorage<{ readonly invocationId: string; readonly runtime: unknown }>();

export function runInvocation<R>(message: InvokeMessage, work: () => R): R {
  return running.run(
    { invocationId: message.invocationId, runtime: forgeRuntime(message.facts, message.deadline) },
    work,
  );
}

/** The empty string outside any invocation, such as while the bundle is loading. */
export function currentInvocationId(): string {
  return running.getStore()?.invocationId ?? '';
}

/** Defines `__forge_runtime__`, which each `@forge/*` package reads at each call: the invocation it is called from. */
export function installForgeRuntime(): void {
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => running.getStore()?.runtime,
  });
}

const silentMetrics = {
  counter: () => ({ incr() {}, incrBy() {}, decr() {}, decrBy() {} }),
  timing: () => ({ measure: () => ({ stop() {} }) }),
  gauge: () => ({ set() {} }),
};

/** Shape: `ForgeRuntime` in `@forge/api/out/api/runtime.d.ts`. */
function forgeRuntime(facts: RuntimeFacts, deadline: number) {
  const startedAt = performance.now();
  const budget = deadline - performance.timeOrigin - startedAt;
  return {
    proxy: { token: '', url: '' },
    contextAri: facts.contextAri,
    container: { runtime: 'nodejs24.x', handler: facts.handler },
    appContext: facts.appContext,
    ...(facts.aaid === undefined ? {} : { aaid: facts.aaid }),
    lambdaContext: {
      awsRequestId: facts.appContext.invocationId,
      getRemainingTimeInMillis: () => Math.max(0, budget - (performance.now() - startedAt)),
    },
    tracing: facts.tracing,
    realtime: {},
    metrics: silentMetrics,
    featureFlags: () => false,
  };
}
