import type { DueList } from '../../src/ports/due-list.ts';

export function fakeDueList(): DueList {
  const times = new Map<string, string>();
  return {
    async set(key, at) {
      if (at === undefined) times.delete(key);
      else times.set(key, at);
    },
    find: async (key) => times.get(key),
    dueBefore: async (until) =>
      [...times]
        .map(([key, at]) => ({ key, at }))
        .filter(({ at }) => at <= until)
        .sort((one, other) => (one.at < other.at ? -1 : 1)),
  };
}
