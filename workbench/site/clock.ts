import type { Store } from './store.ts';

/** The site's clock: real time plus an offset that only ever grows, kept over a restart. */
export interface Clock {
  now(): Date;
  /** Milliseconds by which the site is ahead of real time. */
  offsetMs(): number;
  /** Moves the clock; running what falls due on the way is the Forge host's business. */
  moveTo(instant: Date): void;
  reset(): void;
}

export function siteClock(store: Store): Clock {
  const kept = () => store.collection<number>('clock');
  return {
    now: () => new Date(Date.now() + (kept().get('offsetMs') ?? 0)),
    offsetMs: () => kept().get('offsetMs') ?? 0,
    moveTo: (instant) => kept().put('offsetMs', Math.max(kept().get('offsetMs') ?? 0, instant.getTime() - Date.now())),
    reset: () => kept().put('offsetMs', 0),
  };
}
