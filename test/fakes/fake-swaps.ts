import type { Swap } from '../../src/domain/on-call/swap.ts';
import type { Swaps } from '../../src/ports/swaps.ts';
import { stored } from './stored.ts';

export function fakeSwaps(): Swaps {
  const kept = new Map<string, Swap>();
  return {
    find: async (id) => kept.get(id),
    async keep(swap) {
      kept.set(swap.id, stored(swap));
    },
  };
}
