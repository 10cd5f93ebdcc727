import { randomUUID } from 'node:crypto';
import type { ManifestModule } from '../../site/app-manifest.ts';
import type { ProductEvent, Site } from '../../site/site.ts';
import { deliveries, type ProductDelivery } from '../delivery/delivery.ts';
import { planned } from '../delivery/delivery-plan.ts';
import type { Deliveries } from '../forge-host.ts';
import { modulesOf } from '../invocation/functions.ts';

interface Filter {
  readonly ignoreSelf?: boolean;
  readonly expression?: string;
}

interface Surroundings {
  readonly site: Pick<Site, 'store' | 'clock' | 'manifest'>;
  readonly plan: () => Deliveries;
  readonly wake: () => void;
  readonly onUnmodelled: (what: string) => void;
}

const payloadBytes = 200 * 1024;

/**
 * Stores a product event for each trigger module that listens to it. May run inside a product's own transaction.
 * Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/trigger/
 */
export function storeProductEvent(event: ProductEvent, around: Surroundings): void {
  // The platform drops events above this size without a word.
  if (Buffer.byteLength(JSON.stringify(event)) > payloadBytes) return;
  for (const module of modulesOf(around.site.manifest, 'trigger')) {
    const filters = listening(module, event.eventType);
    if (!filters) continue;
    if (filters.some((filter) => filter?.expression !== undefined)) {
      around.onUnmodelled(`filter.expression of the trigger ${module.key}`);
    }
    if (event.selfGenerated && filters.some((filter) => filter?.ignoreSelf)) continue;
    storeDelivery(event, module, around);
  }
  around.wake();
}

/** The filters of the module and of its entry for this event, or undefined when it does not listen to it. */
function listening(module: ManifestModule, eventType: string): readonly (Filter | undefined)[] | undefined {
  const entries = (module.events ?? []) as readonly (
    | string
    | { readonly eventType: string; readonly filter?: Filter }
  )[];
  const entry = entries.find(
    (candidate) => (typeof candidate === 'string' ? candidate : candidate.eventType) === eventType,
  );
  if (!entry) return undefined;
  return [module.filter as Filter | undefined, typeof entry === 'string' ? undefined : entry.filter];
}

function storeDelivery(event: ProductEvent, module: ManifestModule, { site, plan }: Surroundings): void {
  if (plan().lose) return;
  const { store, clock } = site;
  const now = clock.now().getTime();
  const delivery: ProductDelivery = {
    kind: 'product',
    id: randomUUID(),
    order: store.nextNumber('forge-delivery'),
    dueAt: now,
    enqueuedAt: now,
    delayedByApp: false,
    failures: 0,
    functionKey: String(module.function),
    moduleKey: module.key,
    event,
  };
  for (const copy of planned(delivery, plan())) deliveries(store).put(copy.id, copy);
}
