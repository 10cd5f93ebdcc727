import type { Log } from '../../src/ports/log.ts';

export interface FakeLog extends Log {
  /** The names of the events that were logged, in order. */
  readonly events: readonly string[];
}

export function fakeLog(): FakeLog {
  const events: string[] = [];
  return { events, info: (event) => void events.push(event), error: (event) => void events.push(event) };
}
