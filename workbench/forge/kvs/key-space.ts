import type { Clock } from '../../site/clock.ts';
import type { Store } from '../../site/store.ts';

export interface StoredValue {
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** ISO 8601 UTC, on the site's clock. */
  readonly expireTime?: string;
}

/** One name space of keys: plain values, secrets, or one custom entity. */
export interface KeySpace {
  get(key: string): StoredValue | undefined;
  /** Answers what stood there before. */
  set(
    key: string,
    value: unknown,
    ttlSeconds?: number,
  ): { readonly previous: StoredValue | undefined; readonly latest: StoredValue };
  delete(key: string): void;
  /** Ordered by key. */
  all(): readonly StoredValue[];
}

/**
 * Expired values go up to 48 hours late, and until then are read as if they were valid; the workbench always takes the
 * whole 48 hours. Source: https://developer.atlassian.com/platform/forge/storage-reference/kvs-api/#ttl
 */
const removalDelayMs = 48 * 3600 * 1000;

export function keySpace(name: string, store: Store, clock: Clock): KeySpace {
  const stored = () => store.collection<StoredValue>(name);
  const isRemoved = (entry: StoredValue) =>
    entry.expireTime !== undefined && clock.now().getTime() >= Date.parse(entry.expireTime) + removalDelayMs;

  function get(key: string): StoredValue | undefined {
    const entry = stored().get(key);
    return entry && !isRemoved(entry) ? entry : undefined;
  }

  return {
    get,
    set(key, value, ttlSeconds) {
      const now = clock.now().getTime();
      const previous = get(key);
      const expiry = ttlSeconds === undefined ? {} : { expireTime: new Date(now + ttlSeconds * 1000).toISOString() };
      const latest = { key, value, createdAt: previous?.createdAt ?? now, updatedAt: now, ...expiry };
      stored().put(key, latest);
      return { previous, latest };
    },
    delete: (key) => void stored().delete(key),
    all: () =>
      stored()
        .values()
        .filter((entry) => !isRemoved(entry))
        .sort((one, other) => (one.key < other.key ? -1 : 1)),
  };
}
