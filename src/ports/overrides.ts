import type { Override } from '../domain/on-call/rotation';

/** Who is on call instead of whose turn it is. */
export interface Overrides {
  /** In the order in which they were made. What was kept last may lack for a moment. */
  all(): Promise<readonly MadeOverride[]>;
  find(id: string): Promise<MadeOverride | undefined>;
  /** Takes the place of one with the same id. */
  keep(override: MadeOverride): Promise<void>;
  /** One that is gone already is no trouble. */
  remove(id: string): Promise<void>;
}

export interface MadeOverride extends Override {
  /** ISO 8601 UTC */
  readonly madeAt: string;
  /** Id of the other half, where two swapped shifts. */
  readonly swappedWith?: string | undefined;
}
