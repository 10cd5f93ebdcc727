import type { Clock } from '../../site/clock.ts';
import type { Store } from '../../site/store.ts';
import { type Delivery, deliveries } from './delivery.ts';

/** What is stored and not being delivered at the moment. */
export interface WaitingDeliveries {
  /** In the order in which they are to be delivered. */
  due(): readonly Delivery[];
  nextDueAt(): number | undefined;
  /** Milliseconds until the next one that is not due yet, or undefined. */
  untilNext(): number | undefined;
  /** Whether any is due, or will be within `withinMs` though the app itself did not ask for the delay. */
  isAnyExpected(withinMs: number): boolean;
}

export function waitingDeliveries(store: Store, clock: Clock, isRunning: (id: string) => boolean): WaitingDeliveries {
  const now = () => clock.now().getTime();
  const waiting = () =>
    deliveries(store)
      .values()
      .filter(({ id }) => !isRunning(id));
  const earliest = (times: readonly number[]) => (times.length > 0 ? Math.min(...times) : undefined);

  return {
    due: () =>
      waiting()
        .filter(({ dueAt }) => dueAt <= now())
        .sort((one, other) => one.dueAt - other.dueAt || one.order - other.order),
    nextDueAt: () => earliest(waiting().map(({ dueAt }) => dueAt)),
    untilNext: () =>
      earliest(
        waiting()
          .map(({ dueAt }) => dueAt - now())
          .filter((ms) => ms > 0),
      ),
    isAnyExpected: (withinMs) =>
      waiting().some(({ dueAt, delayedByApp }) => dueAt <= now() + (delayedByApp ? 0 : withinMs)),
  };
}
