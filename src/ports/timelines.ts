import type { TimelineEntry } from '../domain/timeline';

export interface Timelines {
  /** Adding an entry again under its id changes nothing. */
  add(issueId: string, entry: TimelineEntry): Promise<void>;
  /** In order. */
  of(issueId: string): Promise<readonly TimelineEntry[]>;
}
