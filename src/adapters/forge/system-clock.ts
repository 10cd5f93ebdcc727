import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../ports/clock';

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  pause: (seconds) => setTimeout(seconds * 1000),
};
