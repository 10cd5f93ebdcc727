/** An issue as the REST API shows it, with the fields and expansions that were asked for. */
import type { Actor } from './actor.ts';
import { changelogPage } from './changelog-json.ts';
import type { Field } from './fields/field.ts';
import { unmodelledSystemFields } from './fields/system-fields.ts';
import type { StoredIssue } from './issue-store.ts';
import { type JiraSite, showingTo } from './jira-site.ts';
import { notModelled, refuse } from './refusal.ts';
import { transitionsJson } from './transition-json.ts';

export interface IssueView {
  /** As in the parameter `fields`; undefined for the operation's default. */
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

const expansions = ['names', 'schema', 'transitions', 'changelog'];
const expandable = 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';

export function issueJson(jira: JiraSite, actor: Actor, issue: StoredIssue, view: IssueView): Record<string, unknown> {
  const unknown = view.expand.find((expansion) => !expansions.includes(expansion));
  if (unknown !== undefined) throw notModelled(`the expansion ${unknown} of an issue`);
  const fields = chosenFields(jira, view.fields);
  const showing = showingTo(actor, jira);
  return {
    expand: expandable,
    id: issue.id,
    self: `${jira.site.origin}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(view.expand.includes('names') ? { names: Object.fromEntries(fields.map(({ id, name }) => [id, name])) } : {}),
    ...(view.expand.includes('schema')
      ? { schema: Object.fromEntries(fields.map(({ id, schema }) => [id, schema])) }
      : {}),
    ...(view.expand.includes('transitions') ? { transitions: transitionsJson(jira, actor, issue) } : {}),
    ...(view.expand.includes('changelog') ? { changelog: changelogPage(jira, actor, issue) } : {}),
    ...(view.properties.length > 0 ? { properties: chosenProperties(jira, issue, view.properties) } : {}),
    fields: Object.fromEntries(fields.map((field) => [field.id, field.show(issue, showing)])),
  };
}

/**
 * `*all`, `*navigable`, ids, and ids after a minus. An id that Jira does not know is passed over, as by Jira.
 * @throws 501 for a field that the real site has and ours has not
 */
function chosenFields(jira: JiraSite, names: readonly string[]): readonly Field[] {
  const missing = names.find((name) => unmodelledSystemFields.has(name));
  if (missing !== undefined) throw notModelled(`the field ${missing} of an issue`);
  const excluded = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const named = names.filter((name) => !name.startsWith('-'));
  const wanted = (field: Field) =>
    named.includes('*all') ||
    named.includes(field.id) ||
    (field.navigable && (named.includes('*navigable') || named.length === 0));
  return jira.fields.all.filter((field) => wanted(field) && !excluded.has(field.id));
}

function chosenProperties(jira: JiraSite, issue: StoredIssue, keys: readonly string[]): Record<string, unknown> {
  if (keys.length > 5) throw refuse(400, 'The number of properties requested exceeds the limit of 5.');
  if (keys.includes('*all')) return { ...jira.issues.properties(issue.id) };
  return Object.fromEntries(Object.entries(jira.issues.properties(issue.id)).filter(([key]) => keys.includes(key)));
}
