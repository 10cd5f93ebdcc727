import { type Change, corrected, type KeptEntry, removed, standing } from '../../src/domain/timeline/kept-entry.ts';
import { SevError } from '../../src/errors.ts';
import type { Timelines } from '../../src/ports/timelines.ts';
import { stored } from './stored.ts';

export function fakeTimelines(): Timelines {
  const entries = new Map<string, Map<string, KeptEntry>>();
  const of = (issueId: string): ReadonlyMap<string, KeptEntry> => entries.get(issueId) ?? new Map();
  const put = (issueId: string, entry: KeptEntry) =>
    void entries.set(issueId, new Map(of(issueId)).set(entry.id, stored(entry)));
  const existing = (issueId: string, entryId: string): KeptEntry => {
    const entry = of(issueId).get(entryId);
    if (!entry)
      throw new SevError('rejected', 'That entry is not in the timeline.', { nextStep: 'Open the timeline again.' });
    return entry;
  };
  return {
    async add(issueId, entry) {
      if (!of(issueId).has(entry.id)) put(issueId, entry);
    },
    of: async (issueId) => standing([...of(issueId).values()].map(stored)),
    async find(issueId, entryId) {
      const entry = of(issueId).get(entryId);
      return entry && stored(entry);
    },
    replace: async (issueId, entry, change) => put(issueId, corrected(existing(issueId, entry.id), entry, change)),
    remove: async (issueId, entryId, change: Change) => put(issueId, removed(existing(issueId, entryId), change)),
  };
}
