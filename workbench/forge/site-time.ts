import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../site/clock.ts';
import type { SlackSide } from './forge-host.ts';
import type { Platform } from './platform.ts';

export interface SiteTime {
  idle(): Promise<void>;
  advanceTo(instant: Date): Promise<void>;
}

/** Repeats that the platform makes by itself within this time are waited for, in real time. */
const patienceMs = 10_000;
const pollMs = 2;

export function siteTime(
  clock: Clock,
  { runner, schedule, invoker, pool }: Platform,
  slack: () => SlackSide,
): SiteTime {
  async function untilQuiet(withinMs: number): Promise<void> {
    // One turn first, so that work which was just asked for counts.
    do await sleep(pollMs);
    while (invoker.runningCount > 0 || runner.isBusy(withinMs) || schedule.isBusy());
  }

  function moveTo(instant: Date): void {
    clock.moveTo(instant);
    pool.followClock(clock.offsetMs());
    schedule.wake();
    runner.wake();
  }

  function nextDueAt(): number {
    const times = [runner.nextDueAt(), schedule.nextDueAt(), slack().nextDueAt?.()?.getTime()];
    return Math.min(...times.map((time) => time ?? Number.POSITIVE_INFINITY));
  }

  /** Runs all that is due at the instant, and what follows from it at once. */
  async function liveThrough(instant: Date): Promise<void> {
    moveTo(instant);
    await slack().runDue?.();
    await untilQuiet(0);
  }

  return {
    idle: () => untilQuiet(patienceMs),
    async advanceTo(instant) {
      await untilQuiet(0);
      for (let next = nextDueAt(); next <= instant.getTime(); next = nextDueAt()) {
        await liveThrough(new Date(next));
      }
      await liveThrough(instant);
    },
  };
}
