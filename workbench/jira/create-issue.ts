/** Filing an issue: who may, of which type, under which parent, with which fields. */
import type { Actor } from './actor.ts';
import { collectFields } from './fields/read-fields.ts';
import { publishCreated } from './issue-events.ts';
import { setProperties } from './issue-properties.ts';
import type { StoredIssue } from './issue-store.ts';
import type { JiraSite } from './jira-site.ts';
import { may } from './permission-scheme.ts';
import { notModelled, refuse, refuseFields } from './refusal.ts';
import { defaultPriorityId, type IssueType, type Project, projects } from './seeded/projects.ts';
import { initialStatusOf } from './seeded/workflow.ts';

export interface IssueInput {
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly update?: Readonly<Record<string, unknown>> | undefined;
  readonly properties?: readonly { readonly key?: string | undefined; readonly value?: unknown }[] | undefined;
}

interface Place {
  readonly project: Project;
  readonly type: IssueType;
  readonly parent: StoredIssue | undefined;
}

/** Must run inside a transaction. @throws Refusal 400 naming every field that is wrong, 403 without the permission */
export function createIssue(jira: JiraSite, actor: Actor, input: IssueInput): StoredIssue {
  const issue = fileIssue(jira, actor, input);
  publishCreated(jira, actor, issue);
  return issue;
}

/** As `createIssue`, without telling the app of it. */
export function fileIssue(jira: JiraSite, actor: Actor, input: IssueInput): StoredIssue {
  const { project: projectInput, issuetype, parent: parentInput, ...fields } = input.fields ?? {};
  const place = placeOf(jira, actor, { project: projectInput, issuetype, parent: parentInput });
  const values = valuesOf(jira, actor, place, { fields, update: input.update ?? {} });
  const issue = store(jira, actor, place, values);
  setProperties(jira, issue, input.properties ?? []);
  return issue;
}

function placeOf(
  jira: JiraSite,
  actor: Actor,
  inputs: Readonly<Record<'project' | 'issuetype' | 'parent', unknown>>,
): Place {
  const project = named(projects, inputs.project, ['id', 'key']);
  if (!project || !may(actor, 'BROWSE_PROJECTS', project.id))
    throw refuseFields({ project: 'Specify a valid project ID or key' });
  if (!may(actor, 'CREATE_ISSUES', project.id))
    throw refuse(403, 'You do not have permission to create issues in this project.');
  const type = named(project.issueTypes, inputs.issuetype, ['id', 'name']);
  if (!type) throw refuseFields({ issuetype: 'Specify a valid issue type' });
  return { project, type, parent: parentOf(jira, project, type, inputs.parent) };
}

function parentOf(jira: JiraSite, project: Project, type: IssueType, input: unknown): StoredIssue | undefined {
  if (!type.subtask && input !== undefined) throw notModelled('a parent of an issue that is not a sub-task');
  if (!type.subtask) return undefined;
  if (input === undefined) {
    throw refuseFields({ issuetype: 'Issue type is a sub-task but parent issue key or id not specified.' });
  }
  const { id, key } = (input ?? {}) as { id?: unknown; key?: unknown };
  const parent = jira.issues.byIdOrKey(String(id ?? key ?? ''));
  if (!parent || parent.projectId !== project.id) {
    throw refuseFields({
      parentId: 'Could not find valid issue for parent issue: same project, and not itself a sub-task.',
    });
  }
  if (parent.parentId !== null) throw refuseFields({ parentId: 'Sub-task cannot be created under another sub-task.' });
  return parent;
}

function valuesOf(
  jira: JiraSite,
  actor: Actor,
  { project, type }: Place,
  given: Required<Pick<IssueInput, 'fields' | 'update'>>,
) {
  const request = { screen: 'create', typeId: type.id, projectId: project.id, actor, current: {} } as const;
  const { values, errors } = collectFields(jira.fields, {
    ...request,
    fields: given.fields ?? {},
    update: given.update ?? {},
  });
  const missing =
    'summary' in values || 'summary' in errors ? {} : { summary: 'You must specify a summary of the issue.' };
  const wrong = { ...missing, ...errors };
  if (Object.keys(wrong).length > 0) throw refuseFields(wrong);
  const complete = { priority: defaultPriorityId, reporter: actor.accountId, ...values };
  return Object.fromEntries(Object.entries(complete).filter(([, value]) => value !== undefined));
}

function store(
  jira: JiraSite,
  actor: Actor,
  { project, type, parent }: Place,
  values: Readonly<Record<string, unknown>>,
): StoredIssue {
  const now = jira.now();
  const issue: StoredIssue = {
    id: String(jira.site.store.nextNumber('jira.issue', 10_000)),
    key: `${project.key}-${jira.site.store.nextNumber(`jira.key.${project.key}`)}`,
    projectId: project.id,
    typeId: type.id,
    statusId: initialStatusOf(type.id).id,
    creator: actor.accountId ?? '',
    created: now,
    updated: now,
    statusChanged: now,
    resolved: null,
    parentId: parent?.id ?? null,
    childIds: [],
    linkIds: [],
    values,
  };
  jira.issues.put(issue);
  if (parent) jira.issues.put({ ...parent, childIds: [...parent.childIds, issue.id] });
  jira.index.touch(issue.id);
  return issue;
}

function named<T extends object>(
  all: readonly T[],
  input: unknown,
  properties: readonly (keyof T & string)[],
): T | undefined {
  const wanted = (input ?? {}) as Readonly<Record<string, unknown>>;
  const property = properties.find((candidate) => wanted[candidate] !== undefined);
  return property && all.find((one) => one[property] === wanted[property]);
}
