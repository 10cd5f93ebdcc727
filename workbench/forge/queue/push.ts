import { randomUUID } from 'node:crypto';
import type { ManifestModule } from '../../site/app-manifest.ts';
import type { Site } from '../../site/site.ts';
import { deliveries, type QueueDelivery } from '../delivery/delivery.ts';
import { planned } from '../delivery/delivery-plan.ts';
import type { Deliveries } from '../forge-host.ts';
import { modulesOf, timeLimitSeconds } from '../invocation/functions.ts';
import { json, notModelled } from '../proxy/proxy-response.ts';
import { jobs } from './job.ts';
import { badPush, type PushedEvent, type PushRate } from './push-limits.ts';

export interface PushRequest {
  readonly queueName: string;
  readonly jobId: string;
  readonly payload: readonly PushedEvent[];
}

export interface PushSurroundings {
  readonly site: Pick<Site, 'store' | 'clock' | 'manifest'>;
  readonly rate: PushRate;
  readonly plan: () => Deliveries;
  readonly wake: () => void;
}

/** Stores the events of one push, or refuses it whole. They are on disk before the app hears of it. */
export function push(request: PushRequest, chainId: string, { site, rate, plan, wake }: PushSurroundings): Response {
  const { manifest, store } = site;
  const { queueName, jobId, payload } = request;
  const consumer = modulesOf(manifest, 'consumer').find((module) => module.queue === queueName);
  if (!consumer) return notModelled(`a push to the queue ${queueName}, for which manifest.yml has no consumer`);
  const seconds = timeLimitSeconds(manifest, String(consumer.function), 'consumer');
  const bad = badPush(payload, seconds) ?? rate.refuse(payload.length, chainId);
  if (bad) return bad;
  store.transaction(() => {
    jobs(store).put(jobId, { queueName, success: 0, inProgress: payload.length, failed: 0, cancelled: false });
    for (const event of payload) {
      const delivery = queueDelivery(event, request, { consumer, chainId, site });
      for (const copy of planned(delivery, plan())) deliveries(store).put(copy.id, copy);
    }
  });
  wake();
  return json(201, {});
}

function queueDelivery(
  { body, concurrency, delayInSeconds = 0 }: PushedEvent,
  { jobId, queueName }: PushRequest,
  { consumer, chainId, site }: { consumer: ManifestModule; chainId: string; site: Pick<Site, 'store' | 'clock'> },
): QueueDelivery {
  const now = site.clock.now().getTime();
  const eventId = randomUUID();
  return {
    kind: 'queue',
    id: eventId,
    eventId,
    order: site.store.nextNumber('forge-delivery'),
    jobId,
    queueName,
    body,
    ...(concurrency ? { concurrency } : {}),
    dueAt: now + 1000 * delayInSeconds,
    enqueuedAt: now,
    delayedByApp: delayInSeconds > 0,
    failures: 0,
    functionKey: String(consumer.function),
    moduleKey: consumer.key,
    chainId,
    isCopy: false,
  };
}
