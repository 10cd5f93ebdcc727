import { randomUUID } from 'node:crypto';
import type { Site } from '../../site/site.ts';
import type { Container } from '../container/container.ts';
import type { ContainerPool } from '../container/container-pool.ts';
import type { AppCall, CallAnswer, LogLine } from '../container/protocol.ts';
import type { CallLog } from '../observation/call-log.ts';
import { type ModuleType, timeLimitSeconds } from './functions.ts';
import { invokeMessage } from './invoke-message.ts';

export interface InvocationRequest {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: ModuleType;
  /** First argument of the function. */
  readonly body: unknown;
  /** The person on whose behalf it runs; absent where Forge knows none. */
  readonly accountId?: string;
  /** The invocation at the start of the chain of queue events that led here. */
  readonly chainId?: string;
}

export interface Invocation extends InvocationRequest {
  readonly invocationId: string;
  readonly chainId: string;
}

export type InvocationEnd =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'killed' }
  | { readonly kind: 'outOfMemory' };

/** Answers an outgoing call, or says that the invocation dies at it. */
export type CallAnswerer = (call: AppCall, invocation: Invocation) => Promise<CallAnswer | 'kill'>;

export interface Invoker {
  invoke(request: InvocationRequest): Promise<InvocationEnd>;
  /** Invocations under way, those that wait for a container included. */
  readonly runningCount: number;
}

interface Surroundings {
  readonly site: Omit<Site, 'app'>;
  readonly pool: ContainerPool;
  readonly log: CallLog;
  readonly answerCall: CallAnswerer;
  readonly onLog: (line: LogLine) => void;
  readonly onLateCall: (call: AppCall, functionKey: string) => void;
}

export function createInvoker(around: Surroundings): Invoker {
  let runningCount = 0;

  async function invoke(request: InvocationRequest): Promise<InvocationEnd> {
    const invocationId = randomUUID();
    const invocation: Invocation = { chainId: invocationId, ...request, invocationId };
    runningCount += 1;
    try {
      return await runInContainer(invocation, around);
    } catch (error) {
      return hostFailure(error, invocationId, around);
    } finally {
      runningCount -= 1;
    }
  }

  return {
    invoke,
    get runningCount() {
      return runningCount;
    },
  };
}

async function runInContainer(invocation: Invocation, around: Surroundings): Promise<InvocationEnd> {
  const taken = await around.pool.take();
  if (!taken) return { kind: 'killed' };
  const { container, cold } = taken;
  const { invocationId, functionKey, moduleKey } = invocation;
  around.log.begin({ invocationId, functionKey, moduleKey, cold, startedAt: new Date().toISOString() });
  try {
    const end = await runIn(container, invocation, around);
    around.log.end(invocationId, outcomeOf(end));
    return end;
  } finally {
    around.pool.giveBack(container);
  }
}

/** Such as a bundle that is not there: not the app's fault, but it may not take the local site down. */
function hostFailure(error: unknown, invocationId: string, around: Surroundings): InvocationEnd {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  around.log.end(invocationId, `error: ${name}`);
  around.onLog({ invocationId, level: 'error', text: stack ?? message });
  return { kind: 'threw', name, message };
}

async function runIn(container: Container, invocation: Invocation, around: Surroundings): Promise<InvocationEnd> {
  const limitMs = 1000 * timeLimitSeconds(around.site.manifest, invocation.functionKey, invocation.moduleType);
  let forced: InvocationEnd | undefined;
  let over = false;
  const force = (end: InvocationEnd) => {
    if (over) return;
    forced ??= end;
    container.end();
  };
  const stopwatch = setTimeout(() => force({ kind: 'timedOut' }), limitMs);
  const end = await container.run(invokeMessage(invocation, Date.now() + limitMs, around.site), {
    onLog: (line) => around.onLog({ ...line, invocationId: line.invocationId || invocation.invocationId }),
    onCall: async (call) => {
      // Lambda freezes a container when its function returns, so work that nobody awaited hangs there.
      if (over || call.invocationId !== invocation.invocationId) {
        around.onLateCall(call, invocation.functionKey);
        return new Promise<never>(() => {});
      }
      const answer = await around.answerCall(call, invocation);
      if (answer !== 'kill') return answer;
      force({ kind: 'killed' });
      return new Promise<never>(() => {});
    },
  });
  over = true;
  clearTimeout(stopwatch);
  if (forced) return forced;
  if (end.kind === 'exited') return { kind: 'threw', name: 'Runtime.ExitError', message: end.detail };
  if (end.kind === 'threw')
    around.onLog({ invocationId: invocation.invocationId, level: 'error', text: end.stack || end.message });
  return end;
}

function outcomeOf(end: InvocationEnd): string {
  switch (end.kind) {
    case 'returned':
      return 'ok';
    case 'threw':
      return `error: ${end.name}`;
    case 'timedOut':
      return 'timeout';
    case 'killed':
      return 'killed';
    case 'outOfMemory':
      return 'error: OutOfMemory';
  }
}
