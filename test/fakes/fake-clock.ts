import type { Clock } from '../../src/ports/clock.ts';

export interface FakeClock extends Clock {
  advance(seconds: number): void;
}

/** Stands still until it is told or somebody pauses. */
export function fakeClock(start = '2026-11-23T13:00:00.000Z'): FakeClock {
  let time = Date.parse(start);
  const advance = (seconds: number) => {
    time += seconds * 1000;
  };
  return { now: () => new Date(time).toISOString(), pause: async (seconds) => advance(seconds), advance };
}
