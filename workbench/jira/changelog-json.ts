import { accountJson, accountOf } from './accounts.ts';
import type { Actor } from './actor.ts';
import type { StoredChange, StoredIssue } from './issue-store.ts';
import type { JiraSite } from './jira-site.ts';
import { jiraTime } from './jira-time.ts';

/** The expansion `changelog`: newest first, at most 100. */
export function changelogPage(jira: JiraSite, viewer: Actor, issue: StoredIssue): Record<string, unknown> {
  const changes = jira.issues.changes(issue.id);
  const histories = changes
    .toReversed()
    .slice(0, 100)
    .map((change) => changeJson(change, viewer, jira.site.origin));
  return { startAt: 0, maxResults: histories.length, total: changes.length, histories };
}

export function changeJson(change: StoredChange, viewer: Actor, origin: string): Record<string, unknown> {
  const author = accountOf(change.author);
  return {
    id: change.id,
    ...(author ? { author: accountJson(author, viewer, origin) } : {}),
    created: jiraTime(change.created, viewer.timeZone),
    items: change.items,
  };
}
