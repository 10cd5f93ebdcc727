/** What one request to the app cost, read from the workbench's log of calls. */
import type { CallLog, CallRecord, Target } from '../driver/contract.ts';
import { longestChain, type Span } from './longest-chain.ts';

export interface JobMeasurement {
  readonly ackMs: number;
  /** Whether the process that acknowledged had to be started first. */
  readonly cold: boolean;
  /** From the request to the end of the last call to Slack, Jira or Confluence. */
  readonly lastEffectMs: number;
  /** From the request to the first message in the channel that was made for the SEV. */
  readonly firstMessageMs: number | undefined;
  /** From the request to the end of the last write to Confluence. */
  readonly pageMs: number | undefined;
  readonly calls: Readonly<Record<Target, number>>;
  /** The longest chain of calls to Slack, Jira and Confluence; and the same with storage and queue. */
  readonly depth: number;
  readonly depthWithStorage: number;
  readonly firstMessageDepth: number | undefined;
}

export interface Asked {
  /** When the request was sent, in milliseconds of the real clock. */
  readonly at: number;
  readonly ackMs: number;
  readonly log: CallLog;
  /** When the SEV channel's first message stood there, in milliseconds of the real clock. */
  readonly firstMessageAt?: number;
}

const products: readonly Target[] = ['jira', 'confluence', 'slack'];

export function measureJob({ at, ackMs, log, firstMessageAt }: Asked): JobMeasurement {
  const calls = log.calls.map(timed);
  const ofProducts = calls.filter(({ call }) => products.includes(call.target));
  const first =
    firstMessageAt === undefined ? undefined : ofProducts.find((posted) => isPostingAt(posted, firstMessageAt));
  const page = ofProducts.findLast(({ call }) => call.target === 'confluence' && call.method !== 'GET');
  const untilFirst = first && ofProducts.filter(({ endedAt }) => endedAt <= first.endedAt);
  return {
    ackMs,
    cold: log.invocations.some(({ functionKey, cold }) => functionKey === 'slack-request' && cold),
    lastEffectMs: Math.max(at, ...ofProducts.map(({ endedAt }) => endedAt)) - at,
    firstMessageMs: first && first.endedAt - at,
    pageMs: page && page.endedAt - at,
    calls: countByTarget(log.calls),
    depth: longestChain(ofProducts),
    depthWithStorage: longestChain(calls),
    firstMessageDepth: untilFirst && longestChain(untilFirst),
  };
}

interface Timed extends Span {
  readonly call: CallRecord;
}

const timed = (call: CallRecord): Timed => ({
  call,
  startedAt: Date.parse(call.startedAt),
  endedAt: Date.parse(call.endedAt),
});

/** What reading the site's clock may take. */
const toleranceMs = 20;

function isPostingAt({ call, startedAt, endedAt }: Timed, at: number): boolean {
  return call.path.endsWith('/chat.postMessage') && startedAt <= at + toleranceMs && at - toleranceMs <= endedAt;
}

function countByTarget(calls: readonly CallRecord[]): Readonly<Record<Target, number>> {
  const counts = { jira: 0, confluence: 0, slack: 0, kvs: 0, queue: 0, other: 0 };
  for (const { target } of calls) counts[target] += 1;
  return counts;
}
