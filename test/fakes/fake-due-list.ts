import type { DueList } from '../../src/ports/due-list.ts';

export function fakeDueList(): DueList {
  const due = new Map<string, string>();
  return {
    async set(issueId, at) {
      if (at === undefined) due.delete(issueId);
      else due.set(issueId, at);
    },
    dueBefore: async (at) =>
      [...due]
        .map(([issueId, dueAt]) => ({ issueId, at: dueAt }))
        .filter((one) => one.at <= at)
        .sort((one, other) => (one.at < other.at ? -1 : 1)),
  };
}
