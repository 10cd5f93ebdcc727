import { backoffSeconds, reasonOf, retryRequestIn } from '../delivery/backoff.ts';
import type { ProductDelivery } from '../delivery/delivery.ts';
import type { InvocationEnd } from '../invocation/invoker.ts';

const retriesAtMost = 4;

/**
 * Decides whether a product event is delivered once more: up to four times when the function asks for it, and when the
 * platform itself failed. An exception is the app's own affair and is not retried.
 * Source: https://developer.atlassian.com/platform/forge/events-reference/product_events/#retry-atlassian-app-events
 */
export function settleProductEvent(
  delivery: ProductDelivery,
  end: InvocationEnd,
  now: number,
): ProductDelivery | undefined {
  switch (end.kind) {
    case 'threw':
      return undefined;
    case 'returned': {
      const asked = retryRequestIn(end.value);
      const retryCount = (delivery.retryContext?.retryCount ?? 0) + 1;
      if (!asked || retryCount > retriesAtMost) return undefined;
      const { retryAfter, retryReason, retryData } = asked;
      return { ...delivery, dueAt: now + 1000 * retryAfter, retryContext: { retryCount, retryReason, retryData } };
    }
    case 'timedOut':
    case 'killed':
    case 'outOfMemory': {
      const failures = delivery.failures + 1;
      if (failures > retriesAtMost) return undefined;
      const retryContext = {
        retryCount: delivery.retryContext?.retryCount ?? 0,
        retryReason: reasonOf(end),
        retryData: delivery.retryContext?.retryData,
      };
      return { ...delivery, failures, dueAt: now + 1000 * backoffSeconds(failures), retryContext };
    }
  }
}
