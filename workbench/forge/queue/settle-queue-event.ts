import type { Store } from '../../site/store.ts';
import { backoffSeconds, reasonOf, retryRequestIn } from '../delivery/backoff.ts';
import type { QueueDelivery } from '../delivery/delivery.ts';
import type { InvocationEnd } from '../invocation/invoker.ts';
import { countEnd, jobs } from './job.ts';

const retentionMs = 24 * 3600 * 1000;

/**
 * Decides what becomes of a queue event after its consumer ran: done, or once more. An event lives for 24 hours.
 * Source: https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/#retries
 */
export function settleQueueEvent(
  delivery: QueueDelivery,
  end: InvocationEnd,
  now: number,
  store: Store,
): QueueDelivery | undefined {
  const again = nextAttempt(delivery, end, now);
  const dropped =
    again && (again.dueAt > delivery.enqueuedAt + retentionMs || jobs(store).get(delivery.jobId)?.cancelled === true);
  if (again && !dropped) return again;
  if (!delivery.isCopy) countEnd(store, delivery.jobId, again ? 'failed' : 'success');
  return undefined;
}

function nextAttempt(delivery: QueueDelivery, end: InvocationEnd, now: number): QueueDelivery | undefined {
  const retryCount = (delivery.retryContext?.retryCount ?? 0) + 1;
  if (end.kind === 'returned') {
    const asked = retryRequestIn(end.value);
    if (!asked) return undefined;
    const { retryAfter, retryReason, retryData } = asked;
    return {
      ...delivery,
      dueAt: now + 1000 * retryAfter,
      delayedByApp: false,
      failures: 0,
      retryContext: { retryCount, retryReason, retryData },
    };
  }
  const failures = delivery.failures + 1;
  // The platform's own failures are not counted as retries of the app.
  const counted = end.kind === 'killed' ? retryCount - 1 : retryCount;
  const retryContext = { retryCount: counted, retryReason: reasonOf(end), retryData: delivery.retryContext?.retryData };
  return { ...delivery, dueAt: now + 1000 * backoffSeconds(failures), delayedByApp: false, failures, retryContext };
}
