import type { Cache } from '../../src/ports/cache.ts';
import { stored } from './stored.ts';

export function fakeCache(now: () => string): Cache {
  const kept = new Map<string, { readonly until: number; readonly value: unknown }>();
  return {
    async get(key) {
      const found = kept.get(key);
      return found && found.until > Date.parse(now()) ? stored(found.value) : undefined;
    },
    async put(key, value, keepSeconds) {
      kept.set(key, { until: Date.parse(now()) + keepSeconds * 1000, value: stored(value) });
    },
    drop: async (key) => void kept.delete(key),
  };
}
