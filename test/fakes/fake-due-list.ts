import type { DueList } from '../../src/ports/due-list.ts';

export function fakeDueList(): DueList {
  const times = new Map<string, string>();
  return {
    async set(issueId, at) {
      if (at === undefined) times.delete(issueId);
      else times.set(issueId, at);
    },
    dueBefore: async (until) =>
      [...times]
        .map(([issueId, at]) => ({ issueId, at }))
        .filter(({ at }) => at <= until)
        .sort((one, other) => (one.at < other.at ? -1 : 1)),
  };
}
