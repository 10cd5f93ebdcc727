import type { Change, KeptEntry } from '../domain/timeline/kept-entry';
import type { TimelineEntry } from '../domain/timeline/timeline';

export interface Timelines {
  /** Adding an entry again under its id changes nothing, even where it was corrected or removed since. */
  add(issueId: string, entry: TimelineEntry): Promise<void>;
  /** What stands, in order. */
  of(issueId: string): Promise<readonly TimelineEntry[]>;
  /** One entry with what it was before, whether it stands or not. */
  find(issueId: string, entryId: string): Promise<KeptEntry | undefined>;
  /** Puts the entry in the place of the one with its id, which is kept as a correction; one that was removed stands again. */
  replace(issueId: string, entry: TimelineEntry, change: Change): Promise<void>;
  /** The entry stands no more; what it was is kept. */
  remove(issueId: string, entryId: string, change: Change): Promise<void>;
}
