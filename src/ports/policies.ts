import type { Policy } from '../domain/policy';

/** The team's settings. */
export interface Policies {
  /** The same throughout one invocation. Where the team settled nothing, the defaults. */
  current(): Promise<Policy>;
  save(policy: Policy): Promise<void>;
}
