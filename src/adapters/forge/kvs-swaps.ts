import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { Swap } from '../../domain/on-call/swap';
import type { Swaps } from '../../ports/swaps';

const span = z.object({ from: z.string(), to: z.string() });

const schema = z.object({
  id: z.string(),
  asker: z.string(),
  other: z.string(),
  give: span,
  take: span,
  answer: z.optional(z.enum(['accepted', 'declined'])),
}) satisfies z.ZodMiniType<Swap>;

/** Longer than the shifts that a form offers lie ahead. */
const kept = { ttl: { value: 90, unit: 'DAYS' } } as const;

const keyOf = (id: string): string => `on-call-swap:${id}`;

export const kvsSwaps = (): Swaps => ({
  find: async (id) => z.optional(schema).parse(await kvs.get(keyOf(id))),
  async keep(swap) {
    await kvs.set(keyOf(swap.id), swap, kept);
  },
});
