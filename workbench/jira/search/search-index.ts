/**
 * What search sees of the issues: a change becomes visible some time after it was made, as on the real site.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/
 * It is kept in memory; after a restart everything has been indexed.
 */
import type { IssueStore, StoredIssue } from '../issue-store.ts';

export interface IndexedIssue {
  readonly issue: StoredIssue;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface SearchIndex {
  /** Must come before the first change, which search is not to see at once. */
  load(): void;
  /** Remembers that an issue was changed, until the transaction is done. */
  touch(issueId: string): void;
  /** Lets search know, after its delay, what the touched issues are like now. */
  noteChanges(): void;
  /** Forgets what was touched by a transaction that failed. */
  dropTouched(): void;
  /** What search finds now; the issues of `reconcile` are as they really are. */
  visible(reconcile: readonly string[]): readonly IndexedIssue[];
  /** Starts over from what is stored. */
  rebuild(): void;
}

interface Change {
  readonly dueMs: number;
  readonly issueId: string;
  /** Absent for an issue that was deleted. */
  readonly document: IndexedIssue | undefined;
}

interface Settings {
  readonly issues: IssueStore;
  readonly nowMs: () => number;
  readonly delayMs: number;
}

export function searchIndex({ issues, nowMs, delayMs }: Settings): SearchIndex {
  let seen: Map<string, IndexedIssue> | undefined;
  let pending: readonly Change[] = [];
  const touched = new Set<string>();
  const document = (issue: StoredIssue): IndexedIssue => ({ issue, properties: issues.properties(issue.id) });
  const read = (issueId: string, dueMs: number): Change => {
    const issue = issues.byId(issueId);
    return { dueMs, issueId, document: issue && document(issue) };
  };

  /** Takes in the changes that have fallen due. */
  function settled(): Map<string, IndexedIssue> {
    seen ??= new Map(issues.all().map((issue) => [issue.id, document(issue)]));
    const now = nowMs();
    const due = pending.filter(({ dueMs }) => dueMs <= now);
    if (due.length > 0) pending = pending.filter(({ dueMs }) => dueMs > now);
    return withChanges(seen, due);
  }

  return {
    load: () => {
      settled();
    },
    touch: (issueId) => touched.add(issueId),
    noteChanges: () => {
      const dueMs = nowMs() + delayMs;
      pending = [...pending, ...[...touched].map((issueId) => read(issueId, dueMs))];
      touched.clear();
    },
    dropTouched: () => touched.clear(),
    visible: (reconcile) => {
      const documents = settled();
      if (reconcile.length === 0) return [...documents.values()];
      const changes = reconcile.map((issueId) => read(issueId, 0));
      return [...withChanges(new Map(documents), changes).values()];
    },
    rebuild: () => {
      seen = undefined;
      pending = [];
      touched.clear();
    },
  };
}

function withChanges(documents: Map<string, IndexedIssue>, changes: readonly Change[]): Map<string, IndexedIssue> {
  for (const { issueId, document } of changes) {
    if (document) documents.set(issueId, document);
    else documents.delete(issueId);
  }
  return documents;
}
