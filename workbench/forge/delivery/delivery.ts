/** An event on its way to a function of the app: from the app's own queue, or from a product. Kept in the store. */
import type { Collection, Store } from '../../site/store.ts';

export interface RetryContext {
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData: unknown;
}

interface Common {
  /** Unique; a second delivery of the same event has another one. */
  readonly id: string;
  /** Place in the order of arrival. */
  readonly order: number;
  /** Site's clock, milliseconds since 1970. */
  readonly dueAt: number;
  readonly enqueuedAt: number;
  /** True while it waits for the delay that the app itself asked for. */
  readonly delayedByApp: boolean;
  /** Deliveries so far that the platform repeats on its own account. */
  readonly failures: number;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly chainId?: string;
  readonly retryContext?: RetryContext;
}

export interface QueueDelivery extends Common {
  readonly kind: 'queue';
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly body: unknown;
  readonly concurrency?: { readonly key: string; readonly limit: number };
  /** True for the second of a planned duplicate: the job's counts leave it out. */
  readonly isCopy: boolean;
}

export interface ProductDelivery extends Common {
  readonly kind: 'product';
  readonly event: Readonly<Record<string, unknown>>;
}

export type Delivery = QueueDelivery | ProductDelivery;

export function deliveries(store: Store): Collection<Delivery> {
  return store.collection<Delivery>('forge-delivery');
}
