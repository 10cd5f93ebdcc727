import type { StoredIssue } from './issue-store.ts';
import type { JiraSite } from './jira-site.ts';
import { refuse } from './refusal.ts';

const longest = { key: 255, value: 32_768 };

/** Must run inside a transaction. https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties/ */
export function setProperties(
  jira: JiraSite,
  issue: StoredIssue,
  properties: readonly { readonly key?: string | undefined; readonly value?: unknown }[],
): void {
  if (properties.length === 0) return;
  const added = properties.map(({ key, value }) => [heldKey(key), heldValue(value)] as const);
  jira.issues.putProperties(issue.id, { ...jira.issues.properties(issue.id), ...Object.fromEntries(added) });
  jira.index.touch(issue.id);
}

function heldKey(key: string | undefined): string {
  if (!key) throw refuse(400, 'The property key cannot be empty.');
  if (key.length > longest.key) throw refuse(400, `The property key cannot be longer than ${longest.key} characters.`);
  return key;
}

function heldValue(value: unknown): unknown {
  if (value === undefined) throw refuse(400, 'The property value has to be a valid, non-empty JSON.');
  if (JSON.stringify(value).length > longest.value) {
    throw refuse(400, `The property value is too long. It cannot be longer than ${longest.value} characters.`);
  }
  return value;
}
