import type { PostMortemSnapshot } from '../../src/domain/post-mortem/post-mortem-snapshot.ts';
import type { PostMortemSnapshots } from '../../src/ports/post-mortem-snapshots.ts';
import { stored } from './stored.ts';

export function fakePostMortemSnapshots(): PostMortemSnapshots {
  const kept = new Map<string, PostMortemSnapshot>();
  return {
    async of(issueId) {
      const snapshot = kept.get(issueId);
      return snapshot && stored(snapshot);
    },
    async keep(snapshot) {
      kept.set(snapshot.issueId, stored(snapshot));
    },
    async drop(issueId) {
      kept.delete(issueId);
    },
  };
}
