import { kvs } from '@forge/kvs';
import type { Cache } from '../../ports/cache';

/** Storage may keep a value for hours past its time, so the time is stored beside it. */
export const kvsCache = (now: () => string): Cache => ({
  async get(key) {
    const stored: unknown = await kvs.get(`cache:${key}`);
    if (typeof stored !== 'object' || stored === null || !('until' in stored) || !('value' in stored)) return undefined;
    return typeof stored.until === 'string' && stored.until > now() ? stored.value : undefined;
  },
  async put(key, value, keepSeconds) {
    const until = new Date(Date.parse(now()) + keepSeconds * 1000).toISOString();
    await kvs.set(`cache:${key}`, { until, value }, { ttl: { value: keepSeconds, unit: 'SECONDS' } });
  },
  async drop(key) {
    await kvs.delete(`cache:${key}`);
  },
});
