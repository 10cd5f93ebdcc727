import type { Site } from '../../site/site.ts';
import type { InvocationEnd, InvocationRequest, Invoker } from '../invocation/invoker.ts';
import { asyncEvent } from '../queue/async-event.ts';
import { jobs } from '../queue/job.ts';
import { settleQueueEvent } from '../queue/settle-queue-event.ts';
import { settleProductEvent } from '../triggers/settle-product-event.ts';
import type { Delivery } from './delivery.ts';

/** How each kind of event reaches its function, and what its end means. */
export function eventDelivery(site: Pick<Site, 'store' | 'clock'>, invoker: Invoker) {
  const now = () => site.clock.now().getTime();

  function requestFor(delivery: Delivery): InvocationRequest {
    const { functionKey, moduleKey } = delivery;
    switch (delivery.kind) {
      case 'queue': {
        const chain = delivery.chainId === undefined ? {} : { chainId: delivery.chainId };
        return { functionKey, moduleKey, moduleType: 'consumer', body: asyncEvent(delivery, now()), ...chain };
      }
      case 'product': {
        const { event, retryContext } = delivery;
        return {
          functionKey,
          moduleKey,
          moduleType: 'trigger',
          body: retryContext ? { ...event, retryContext } : event,
        };
      }
    }
  }

  return {
    async deliver(delivery: Delivery): Promise<InvocationEnd> {
      const isCancelled = delivery.kind === 'queue' && jobs(site.store).get(delivery.jobId)?.cancelled;
      if (isCancelled) return { kind: 'threw', name: 'JobCancelled', message: 'The job was cancelled' };
      return invoker.invoke(requestFor(delivery));
    },
    settle(delivery: Delivery, end: InvocationEnd): Delivery | undefined {
      switch (delivery.kind) {
        case 'queue':
          return settleQueueEvent(delivery, end, now(), site.store);
        case 'product':
          return settleProductEvent(delivery, end, now());
      }
    },
  };
}
