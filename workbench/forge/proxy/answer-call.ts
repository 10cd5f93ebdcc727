/** Every outgoing call of the app passes here: planned latency and faults, then its target, then the call log. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppCall, CallAnswer } from '../container/protocol.ts';
import type { Fault } from '../forge-host.ts';
import type { HostControls } from '../host-controls.ts';
import type { CallAnswerer, Invocation } from '../invocation/invoker.ts';
import type { CallLog } from '../observation/call-log.ts';
import { type Destination, destinationOf } from './destination.ts';
import { notModelled } from './proxy-response.ts';
import type { Reach } from './reach-target.ts';

interface Surroundings {
  readonly reach: Reach;
  readonly controls: Pick<HostControls, 'faults' | 'latency'>;
  readonly log: CallLog;
  readonly onUnmodelled: (what: string) => void;
}

/** One call on its way, and what it meets there. */
interface Passage {
  readonly latencyMs: number;
  readonly reach: () => Promise<CallAnswer>;
}

export function callAnswerer(around: Surroundings): CallAnswerer {
  const { faults, latency } = around.controls;
  return async (call, invocation) => {
    const startedAt = new Date().toISOString();
    const destination = destinationOf(call);
    const fault = faults.meet({ ...destination, method: call.method });
    const answer = await pass(fault, {
      latencyMs: latency()[destination.target] ?? 0,
      reach: () => reachTarget(call, destination, invocation, around),
    });
    const endedAt = new Date().toISOString();
    const { invocationId, functionKey } = invocation;
    const { method } = call;
    around.log.add({ ...destination, method, startedAt, endedAt, status: statusOf(answer), invocationId, functionKey });
    return answer;
  };
}

async function pass(fault: Fault | undefined, { latencyMs, reach }: Passage): Promise<CallAnswer | 'kill'> {
  const travel = () => (latencyMs > 0 ? sleep(latencyMs) : undefined);
  switch (fault?.kind) {
    case 'killBefore':
      return 'kill';
    case 'dropBefore':
      await travel();
      return { kind: 'connectionLost' };
    case 'status':
      await travel();
      return plannedStatus(fault);
    case undefined:
      await travel();
      return reach();
    case 'hang':
      await sleep(1000 * (fault.seconds ?? 0));
      return reach();
    case 'killAfter':
      await travel();
      await reach();
      return 'kill';
    case 'dropAfter':
      await travel();
      await reach();
      return { kind: 'connectionLost' };
  }
}

async function reachTarget(
  call: AppCall,
  destination: Destination,
  invocation: Invocation,
  around: Surroundings,
): Promise<CallAnswer> {
  const reached = await around.reach(call, destination, invocation).catch(brokenTarget);
  if (!(reached instanceof Response)) return reached;
  const { status, statusText } = reached;
  const body = new Uint8Array(await reached.arrayBuffer());
  if (status === 501) around.onUnmodelled(`${call.method} ${destination.path}: ${firstPart(body)}`);
  return { kind: 'response', status, statusText, headers: [...reached.headers], body };
}

/** A stand-in that fails must be noticed, and must not take the local site down. */
function brokenTarget(error: unknown): Response {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return notModelled(`the stand-in itself failed: ${cause}`);
}

function firstPart(body: Uint8Array): string {
  return Buffer.from(body).toString('utf8').slice(0, 500);
}

function plannedStatus(fault: Fault): CallAnswer {
  const text = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? {});
  const retryAfter =
    fault.retryAfterSeconds === undefined ? [] : [['retry-after', String(fault.retryAfterSeconds)] as const];
  return {
    kind: 'response',
    status: fault.status ?? 500,
    statusText: '',
    headers: [['content-type', typeof fault.body === 'string' ? 'text/plain' : 'application/json'], ...retryAfter],
    body: new TextEncoder().encode(text),
  };
}

/** 0 stands for a call that got no answer. */
function statusOf(answer: CallAnswer | 'kill'): number {
  if (answer === 'kill' || answer.kind === 'connectionLost') return 0;
  return answer.status;
}
