/** What the team tells those who wait: what changed, what it means to them, and when they hear again. */
import type { Person } from './person';

export interface UpdateTexts {
  readonly changed: string;
  /** How bad it is now. */
  readonly impact?: string | undefined;
  /** What is being done about it. */
  readonly doing?: string | undefined;
}

export interface StatusUpdate extends UpdateTexts {
  /** ISO 8601 UTC */
  readonly at: string;
  readonly by: Person;
  /** When the next one was promised, ISO 8601 UTC. */
  readonly nextAt: string;
}

/** Somebody put off the asking for the next one. */
export interface UpdateSnooze {
  /** When that one was promised, ISO 8601 UTC: what is promised anew is not put off. */
  readonly of: string;
  /** ISO 8601 UTC */
  readonly until: string;
  readonly by: Person;
}
