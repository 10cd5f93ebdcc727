import type { ToldGap } from '../domain/on-call/gap';

/** The gap that lasts, so that it is told once. */
export interface ToldGaps {
  /** @returns undefined while somebody is on call, as far as the app saw */
  current(): Promise<ToldGap | undefined>;
  note(gap: ToldGap | undefined): Promise<void>;
}
