import type { Deliveries } from '../forge-host.ts';
import type { Delivery } from './delivery.ts';

const reorderWindowMs = 300;

/** Turns one new event into the deliveries that the current plan makes of it: twice, late, out of order. */
export function planned(delivery: Delivery, plan: Deliveries): readonly Delivery[] {
  const copies = plan.duplicate ? [delivery, copyOf(delivery)] : [delivery];
  return copies.map((copy, index) => ({
    ...copy,
    dueAt: copy.dueAt + 1000 * (plan.delaySeconds ?? 0) + (plan.reorder ? jitterMs(2 * copy.order + index) : 0),
  }));
}

function copyOf(delivery: Delivery): Delivery {
  const id = `${delivery.id}#2`;
  return delivery.kind === 'queue' ? { ...delivery, id, isCopy: true } : { ...delivery, id };
}

/** The same for the same place in the order, so that a run can be repeated. */
function jitterMs(order: number): number {
  return (Math.imul(order + 1, 2_654_435_761) >>> 0) % reorderWindowMs;
}
