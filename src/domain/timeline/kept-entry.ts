/** A timeline entry as it is kept: what was corrected or taken away can still be told. */
import { inOrder, type TimelineEntry } from './timeline';

export interface KeptEntry extends TimelineEntry {
  /** What it was before each change, the first first. */
  readonly corrections?: readonly Correction[] | undefined;
  /** ISO 8601 UTC; present while the entry does not stand. */
  readonly removedAt?: string | undefined;
  /** Who removed it by hand; absent when it went because its mark did. */
  readonly removedBy?: string | undefined;
}

export interface Change {
  /** ISO 8601 UTC */
  readonly at: string;
  /** The name of whoever did it, when somebody did. */
  readonly by?: string | undefined;
}

export interface Correction extends Change {
  readonly was: Omit<KeptEntry, 'id' | 'corrections'>;
}

/** Storage holds 240 KiB a value; the first and the newest changes tell the most. */
const mostCorrections = 10;

/** The entry as it reads from now on; one that was removed stands again. */
export function corrected(kept: KeptEntry, entry: TimelineEntry, change: Change): KeptEntry {
  return { ...entry, id: kept.id, corrections: correctionsAfter(kept, change) };
}

export function removed(kept: KeptEntry, { at, by }: Change): KeptEntry {
  const corrections = kept.removedAt === undefined ? kept.corrections : correctionsAfter(kept, { at, by });
  return { ...kept, corrections, removedAt: at, removedBy: by };
}

function correctionsAfter({ id: _, corrections = [], ...was }: KeptEntry, change: Change): readonly Correction[] {
  const all = [...corrections, { ...change, was }];
  return all.length <= mostCorrections ? all : [...all.slice(0, 1), ...all.slice(1 - mostCorrections)];
}

/** What people see: in order, without what was removed, each entry once. */
export function standing(kept: readonly KeptEntry[]): readonly TimelineEntry[] {
  const byId = new Map(kept.map((entry) => [entry.id, entry]));
  return inOrder(
    [...byId.values()]
      .filter(({ removedAt }) => removedAt === undefined)
      .map(({ corrections: _, removedAt: __, removedBy: ___, ...entry }) => entry),
  );
}
