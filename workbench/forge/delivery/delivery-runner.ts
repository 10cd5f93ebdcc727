import type { Clock } from '../../site/clock.ts';
import type { Store } from '../../site/store.ts';
import type { InvocationEnd } from '../invocation/invoker.ts';
import { type Delivery, deliveries } from './delivery.ts';
import { waitingDeliveries } from './waiting-deliveries.ts';

export interface DeliveryRunner {
  /** Call after events were stored or the clock was moved; delivers what is due. */
  wake(): void;
  /** Site's clock, milliseconds, at which the next waiting event falls due. */
  nextDueAt(): number | undefined;
  /** True while something is being delivered, is due, or is about to be repeated within `withinMs` of the site's clock. */
  isBusy(withinMs: number): boolean;
  start(): void;
  stop(): void;
}

interface Surroundings {
  readonly store: Store;
  readonly clock: Clock;
  readonly deliver: (delivery: Delivery) => Promise<InvocationEnd>;
  /** What becomes of it: the delivery to keep for later, or undefined when it is done with. */
  readonly settle: (delivery: Delivery, end: InvocationEnd) => Delivery | undefined;
}

const longestTimerMs = 2 ** 30;

/**
 * Delivers stored events when they fall due. An event leaves the store only when it is done with, so what was being
 * delivered when the process died is delivered again at the next start.
 */
export function deliveryRunner({ store, clock, deliver, settle }: Surroundings): DeliveryRunner {
  const running = new Map<string, Delivery>();
  const waiting = waitingDeliveries(store, clock, (id) => running.has(id));
  let timer: NodeJS.Timeout | undefined;
  let started = false;

  async function run(delivery: Delivery): Promise<void> {
    running.set(delivery.id, delivery);
    const end = await deliver(delivery);
    running.delete(delivery.id);
    // After a stop or a reset the store alone says what is still to be delivered.
    if (started && deliveries(store).has(delivery.id)) keepOrDrop(store, delivery.id, () => settle(delivery, end));
    wake();
  }

  function startDue(): void {
    if (!started) return;
    for (const delivery of waiting.due()) {
      if (mayStart(delivery, [...running.values()])) void run(delivery);
    }
    clearTimeout(timer);
    const untilNext = waiting.untilNext();
    if (untilNext !== undefined) timer = setTimeout(startDue, Math.min(untilNext + 1, longestTimerMs));
  }

  // Later than the running piece of code, which may be inside a store transaction that is not committed yet.
  const wake = () => void setImmediate(startDue);

  return {
    wake,
    nextDueAt: waiting.nextDueAt,
    isBusy: (withinMs) => running.size > 0 || waiting.isAnyExpected(withinMs),
    start() {
      started = true;
      wake();
    },
    stop() {
      started = false;
      clearTimeout(timer);
    },
  };
}

/** Concurrency keys count over the whole installation, not for one queue. */
function mayStart(delivery: Delivery, running: readonly Delivery[]): boolean {
  if (delivery.kind !== 'queue' || !delivery.concurrency) return true;
  const { key, limit } = delivery.concurrency;
  return running.filter((other) => other.kind === 'queue' && other.concurrency?.key === key).length < limit;
}

function keepOrDrop(store: Store, id: string, settle: () => Delivery | undefined): void {
  store.transaction(() => {
    const later = settle();
    if (later) deliveries(store).put(id, later);
    else deliveries(store).delete(id);
  });
}
