import type { Policy } from '../domain/policy/policy';
import type { SettingDifference } from '../domain/policy/policy-differences';

/** The team's settings. Each save makes a version of its own; 0 are the defaults, which nobody saved. */
export interface Policies {
  /** The same throughout one invocation. Where the team settled nothing, the defaults. */
  current(): Promise<Policy>;
  /** As it stands now, however often it is asked. */
  settled(): Promise<SettledPolicy>;
  /** Keeps the policy and the note of the change together, unless somebody else made that version meanwhile. */
  settle(policy: Policy, change: PolicyChange): Promise<'settled' | 'overtaken'>;
  /** The changes that made the versions up to `version`, the newest first. */
  changes(version: number, most: number): Promise<readonly PolicyChange[]>;
}

export interface SettledPolicy {
  readonly version: number;
  /** Of the save that made it; empty for the defaults. */
  readonly requestId: string;
  readonly policy: Policy;
}

/** Who changed what. */
export interface PolicyChange {
  /** The version that it made. */
  readonly version: number;
  readonly requestId: string;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly accountId: string;
  readonly differences: readonly SettingDifference[];
}
