import type { QueueDelivery, RetryContext } from '../delivery/delivery.ts';

const retentionMs = 24 * 3600 * 1000;

/** What the consumer gets: `AsyncEvent` in `@forge/events/out/types.d.ts`. */
export function asyncEvent(delivery: QueueDelivery, now: number) {
  const { body, queueName, jobId, eventId } = delivery;
  return {
    body,
    queueName,
    jobId,
    eventId,
    ...(delivery.retryContext ? { retryContext: withWindow(delivery.retryContext, delivery, now) } : {}),
  };
}

function withWindow(context: RetryContext, { enqueuedAt }: QueueDelivery, now: number) {
  const retentionWindow = {
    startTime: new Date(enqueuedAt).toISOString(),
    remainingTimeMs: Math.max(0, enqueuedAt + retentionMs - now),
  };
  return { ...context, retentionWindow };
}
