/** The one place where an existing issue changes: what is stored, the change log, and the event that tells of it. */
import type { Actor } from './actor.ts';
import { publishUpdated } from './issue-events.ts';
import type { ChangeItem, StoredChange, StoredIssue } from './issue-store.ts';
import type { JiraSite } from './jira-site.ts';
import { doneResolution } from './seeded/projects.ts';
import { statusOf } from './seeded/workflow.ts';

export interface IssueChange {
  /** By field id; undefined clears the field. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly statusId?: string;
}

export interface Telling {
  readonly changelog: boolean;
  readonly event: boolean;
}

const telling: Telling = { changelog: true, event: true };

/** Must run inside a transaction. A change to what is already so leaves no trace, as in Jira. */
export function changeIssue(
  jira: JiraSite,
  actor: Actor,
  issue: StoredIssue,
  change: IssueChange,
  tell = telling,
): StoredIssue {
  const items = [...statusItems(issue, change.statusId), ...valueItems(jira, issue, change.values ?? {})];
  if (items.length === 0) return issue;
  const now = jira.now();
  const changed: StoredIssue = {
    ...issue,
    ...(change.statusId === undefined || change.statusId === issue.statusId
      ? {}
      : statusChange(issue, change.statusId, now)),
    values: withoutEmpty({ ...issue.values, ...change.values }),
    updated: now,
  };
  jira.issues.put(changed);
  jira.index.touch(changed.id);
  const recorded = record(jira, actor, issue.id, items, tell.changelog);
  if (tell.event) publishUpdated(jira, actor, changed, recorded);
  return changed;
}

/** Appends to the issue's change log and says when the issue was last updated. */
export function noteChange(
  jira: JiraSite,
  actor: Actor,
  issue: StoredIssue,
  items: readonly ChangeItem[],
): StoredIssue {
  const changed = { ...issue, updated: jira.now() };
  jira.issues.put(changed);
  jira.index.touch(issue.id);
  if (items.length > 0) record(jira, actor, issue.id, items, true);
  return changed;
}

function record(
  jira: JiraSite,
  actor: Actor,
  issueId: string,
  items: readonly ChangeItem[],
  keep: boolean,
): StoredChange {
  const id = String(jira.site.store.nextNumber('jira.change', 10_000));
  const entry: StoredChange = { id, author: actor.accountId ?? '', created: jira.now(), items };
  if (keep) jira.issues.putChanges(issueId, [...jira.issues.changes(issueId), entry]);
  return entry;
}

function statusChange(issue: StoredIssue, statusId: string, now: string): Partial<StoredIssue> {
  const moved = statusOf(statusId).category.id !== statusOf(issue.statusId).category.id;
  const resolved = statusOf(statusId).category.key === 'done' ? (issue.resolved ?? now) : null;
  return { statusId, resolved, ...(moved ? { statusChanged: now } : {}) };
}

function statusItems(issue: StoredIssue, statusId: string | undefined): readonly ChangeItem[] {
  if (statusId === undefined || statusId === issue.statusId) return [];
  const [from, to] = [statusOf(issue.statusId), statusOf(statusId)];
  const status = item('status', 'status', { id: from.id, text: from.name }, { id: to.id, text: to.name });
  const [wasDone, isDone] = [from.category.key === 'done', to.category.key === 'done'];
  return wasDone === isDone ? [status] : [resolutionItem(isDone), status];
}

function resolutionItem(isDone: boolean): ChangeItem {
  const [none, done] = [
    { id: null, text: null },
    { id: doneResolution.id, text: doneResolution.name },
  ];
  return isDone ? item('resolution', 'resolution', none, done) : item('resolution', 'resolution', done, none);
}

function valueItems(
  jira: JiraSite,
  issue: StoredIssue,
  values: Readonly<Record<string, unknown>>,
): readonly ChangeItem[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const field = jira.fields.byId(id);
    const before = issue.values[id];
    if (!field?.kind || JSON.stringify(before) === JSON.stringify(value)) return [];
    const { kind, custom, id: fieldId } = field;
    const name = custom ? field.name : (loggedAs[fieldId] ?? fieldId);
    const sides = kind.tellEach?.(before, value) ?? [{ from: kind.tell(before), to: kind.tell(value) }];
    return sides.map(({ from, to }) => item(name, id, from, to, custom ? 'custom' : 'jira'));
  });
}

/** Names in the change log that are not the field's id. */
const loggedAs: Readonly<Record<string, string>> = { components: 'Component' };

interface Side {
  readonly id: string | null;
  readonly text: string | null;
}

function item(field: string, fieldId: string, from: Side, to: Side, fieldtype: 'jira' | 'custom' = 'jira'): ChangeItem {
  return { field, fieldtype, fieldId, from: from.id, fromString: from.text, to: to.id, toString: to.text };
}

function withoutEmpty(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
