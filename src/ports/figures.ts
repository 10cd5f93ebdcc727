import type { MeasuredSev } from '../domain/metrics/measured-sev';
import type { Span } from '../domain/metrics/months';

/** How far the figures were counted anew from Jira. */
export interface Recount {
  /** When it began, and when it came this far: ISO 8601 UTC. */
  readonly startedAt: string;
  readonly at: string;
  /** The span from which on it is still to be done, by its first day; absent: it is finished. */
  readonly next?: string | undefined;
}

/** What each SEV counts for, kept by the month in which it was opened, so that figures are there without asking Jira. */
export interface Figures {
  /** All that counts in these months. */
  of(months: readonly string[]): Promise<readonly MeasuredSev[]>;
  /**
   * Keeps what the SEV counts for in place of what was kept of it. Harmless to repeat.
   * @param measured absent: it does not count
   * @param months those in which it may have been kept
   */
  keep(issueId: string, measured: MeasuredSev | undefined, months: readonly string[]): Promise<void>;
  /** Keeps these, and nothing else, of the days in the span. */
  replace(span: Span, measured: readonly MeasuredSev[]): Promise<void>;
  /** The earliest month of which something is kept. May lag behind for a moment. */
  oldest(): Promise<string | undefined>;
  recount(): Promise<Recount | undefined>;
  noteRecount(recount: Recount): Promise<void>;
}
