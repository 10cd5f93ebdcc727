import { RateLimited } from '../refusal.ts';

/** Slack's tiers by calls per minute, and the limits of its special methods. https://docs.slack.dev/apis/web-api/rate-limits */
export type Tier = 1 | 2 | 3 | 4 | 'posting' | 'special';

interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Slack documents the rates and says only that bursts are tolerated: a minute's worth at once, five messages at once. */
const rates: Readonly<Record<Tier, Rate>> = {
  1: { perSecond: 1 / 60, burst: 2 },
  2: { perSecond: 20 / 60, burst: 20 },
  3: { perSecond: 50 / 60, burst: 50 },
  4: { perSecond: 100 / 60, burst: 100 },
  posting: { perSecond: 1, burst: 5 },
  special: { perSecond: 300 / 60, burst: 300 },
};

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

export interface RateLimits {
  /** Counts one call, or throws `RateLimited`. */
  count(key: string, tier: Tier, nowMs: number): void;
  forget(): void;
}

export function rateLimits(): RateLimits {
  const buckets = new Map<string, Bucket>();
  return {
    count(key, tier, nowMs) {
      const { perSecond, burst } = rates[tier];
      const before = buckets.get(key) ?? { left: burst, atMs: nowMs };
      const left = Math.min(burst, before.left + (Math.max(0, nowMs - before.atMs) / 1000) * perSecond);
      if (left < 1) throw new RateLimited(Math.max(1, Math.ceil((1 - left) / perSecond)));
      buckets.set(key, { left: left - 1, atMs: nowMs });
    },
    forget: () => buckets.clear(),
  };
}
