import type { Swap } from '../domain/on-call/swap';

/** The exchanges of shifts that people asked for. */
export interface Swaps {
  find(id: string): Promise<Swap | undefined>;
  /** Takes the place of one with the same id. */
  keep(swap: Swap): Promise<void>;
}
