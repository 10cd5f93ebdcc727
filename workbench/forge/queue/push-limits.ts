/**
 * Limits of a push. Sources: https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ and
 * …/platform-quotas-and-limits/#async-events-limits
 */
import { json } from '../proxy/proxy-response.ts';

export interface PushedEvent {
  readonly body: unknown;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
}

const eventLimit = 50;
const pushBytes = 200 * 1024;
const longConsumerEventBytes = 100 * 1024;
const longestDelaySeconds = 900;

/** The refusal of a push that breaks a limit; answers as `@forge/events` expects (`out/validators.js`). */
export function badPush(payload: readonly PushedEvent[], consumerSeconds: number): Response | undefined {
  if (!Array.isArray(payload) || payload.length === 0) return json(400, { message: 'No events to push' });
  if (payload.length > eventLimit) return json(400, { message: `A push may hold at most ${eventLimit} events` });
  if (bytesOf(payload) > pushBytes) return json(413, { errorMessage: 'The maximum payload size is 200 KB' });
  if (consumerSeconds > 55 && payload.some((event) => bytesOf(event) > longConsumerEventBytes)) {
    return json(413, { errorMessage: 'The maximum size of an event for a long-running consumer is 100 KB' });
  }
  if (payload.some((event) => !isDelay(event.delayInSeconds)))
    return json(400, { message: 'delayInSeconds must be between 0 and 900' });
  if (payload.some((event) => !isConcurrency(event.concurrency)))
    return json(400, { message: 'concurrency needs a key and a positive limit' });
  return undefined;
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function isDelay(seconds: unknown): boolean {
  return seconds === undefined || (typeof seconds === 'number' && seconds >= 0 && seconds <= longestDelaySeconds);
}

function isConcurrency(concurrency: PushedEvent['concurrency']): boolean {
  return (
    concurrency === undefined ||
    (typeof concurrency.key === 'string' && concurrency.key !== '' && concurrency.limit >= 1)
  );
}

const eventsPerMinute = 500;
const pushesPerChain = 1000;

export interface PushRate {
  /** Counts a push, or answers the refusal: 429 → RateLimitError, 405 → InvocationLimitReachedError. */
  refuse(eventCount: number, chainId: string): Response | undefined;
  clear(): void;
}

export function pushRate(): PushRate {
  let recent: { readonly at: number; readonly count: number }[] = [];
  const chains = new Map<string, number>();
  return {
    refuse(eventCount, chainId) {
      const now = performance.now();
      recent = recent.filter(({ at }) => now - at < 60_000);
      const lastMinute = recent.reduce((sum, { count }) => sum + count, 0);
      if (lastMinute + eventCount > eventsPerMinute) return json(429, { message: 'Rate limit exceeded' });
      const pushes = (chains.get(chainId) ?? 0) + 1;
      if (pushes > pushesPerChain) return json(405, { message: 'Invocation limit reached' });
      recent.push({ at: now, count: eventCount });
      chains.set(chainId, pushes);
      return undefined;
    },
    clear() {
      recent = [];
      chains.clear();
    },
  };
}
