import { inOrder, type TimelineEntry } from '../../src/domain/timeline.ts';
import type { Timelines } from '../../src/ports/timelines.ts';
import { stored } from './stored.ts';

export function fakeTimelines(): Timelines {
  const entries = new Map<string, Map<string, TimelineEntry>>();
  return {
    async add(issueId, entry) {
      entries.set(issueId, new Map(entries.get(issueId)).set(entry.id, stored(entry)));
    },
    of: async (issueId) => inOrder([...(entries.get(issueId)?.values() ?? [])].map(stored)),
  };
}
