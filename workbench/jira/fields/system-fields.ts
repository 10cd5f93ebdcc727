/** The fields that every Jira site has, as far as the workbench models them. */
import { accountJson, accountOf } from '../accounts.ts';
import { commentsJson } from '../comment-json.ts';
import type { StoredIssue } from '../issue-store.ts';
import { jiraTime } from '../jira-time.ts';
import { childJson, issueLinkJson } from '../linked-issue-json.ts';
import { maySeeIssue, securedIssue } from '../may-see.ts';
import { issueTypeJson, projectJson, resolutionJson, statusCategoryJson, statusJson } from '../seeded/project-json.ts';
import { issueTypeOf, projectOf } from '../seeded/projects.ts';
import { statusOf } from '../seeded/workflow.ts';
import { componentsKind } from './components-kind.ts';
import type { Field, FieldSchema, Showing } from './field.ts';
import {
  assigneeKind,
  dateKind,
  documentKind,
  labelsKind,
  priorityKind,
  securityKind,
  summaryKind,
  userKind,
  type ValueKind,
} from './value-kinds.ts';

interface Entered {
  readonly name: string;
  readonly kind: ValueKind;
  readonly schema: FieldSchema;
  readonly clauseNames?: readonly string[];
  readonly operations?: readonly string[];
}

export const systemFields: readonly Field[] = [
  entered('summary', { name: 'Summary', kind: summaryKind, schema: { type: 'string', system: 'summary' } }),
  entered('description', {
    name: 'Description',
    kind: documentKind,
    schema: { type: 'string', system: 'description' },
  }),
  entered('priority', { name: 'Priority', kind: priorityKind, schema: { type: 'priority', system: 'priority' } }),
  entered('assignee', { name: 'Assignee', kind: assigneeKind, schema: { type: 'user', system: 'assignee' } }),
  entered('reporter', { name: 'Reporter', kind: userKind, schema: { type: 'user', system: 'reporter' } }),
  entered('duedate', {
    name: 'Due date',
    kind: dateKind,
    schema: { type: 'date', system: 'duedate' },
    clauseNames: ['due', 'duedate'],
  }),
  entered('labels', {
    name: 'Labels',
    kind: labelsKind,
    schema: { type: 'array', items: 'string', system: 'labels' },
    operations: ['add', 'set', 'remove'],
  }),
  entered('components', {
    name: 'Components',
    kind: componentsKind,
    schema: { type: 'array', items: 'component', system: 'components' },
    clauseNames: ['component'],
    operations: ['add', 'set', 'remove'],
  }),
  {
    ...entered('security', {
      name: 'Security Level',
      kind: securityKind,
      schema: { type: 'securitylevel', system: 'security' },
      clauseNames: ['level'],
    }),
    show: (issue, showing) => securityKind.show(securedIssue(showing.issues, issue).values.security, showing),
  },
  kept(
    'issuetype',
    'Issue Type',
    'issuetype',
    (issue, { origin }) => issueTypeJson(issueTypeOf(issue.typeId), origin),
    ['issuetype', 'type'],
  ),
  kept('project', 'Project', 'project', (issue, { origin }) => projectJson(projectOf(issue.projectId), origin)),
  kept('status', 'Status', 'status', (issue, { origin }) => statusJson(statusOf(issue.statusId), origin)),
  kept('statusCategory', 'Status Category', 'statusCategory', (issue, { origin }) =>
    statusCategoryJson(statusOf(issue.statusId).category, origin),
  ),
  kept('statuscategorychangedate', 'Status Category Changed', 'datetime', at('statusChanged'), [
    'statusCategoryChangedDate',
  ]),
  kept('resolution', 'Resolution', 'resolution', (issue, { origin }) =>
    issue.resolved ? resolutionJson(origin) : null,
  ),
  kept('resolutiondate', 'Resolved', 'datetime', at('resolved'), ['resolutiondate', 'resolved']),
  kept('created', 'Created', 'datetime', at('created'), ['created', 'createdDate']),
  kept('updated', 'Updated', 'datetime', at('updated'), ['updated', 'updatedDate']),
  kept('creator', 'Creator', 'user', (issue, { viewer, origin }) => {
    const account = accountOf(issue.creator);
    return account ? accountJson(account, viewer, origin) : null;
  }),
  { ...kept('parent', 'Parent', 'issue', showParent), key: 'parent' },
  kept('subtasks', 'Sub-tasks', 'array', (issue, showing) => childrenOf(issue, showing), ['subtasks']),
  kept('issuelinks', 'Linked Issues', 'array', (issue, { issues, origin, viewer }) =>
    issue.linkIds.flatMap((id) => {
      const link = issues.link(id);
      const other = link && issues.byId(link.inwardIssueId === issue.id ? link.outwardIssueId : link.inwardIssueId);
      return link && other && maySeeIssue(issues, viewer, other) ? [issueLinkJson(link, issue.id, issues, origin)] : [];
    }),
  ),
  { ...kept('comment', 'Comment', 'comments-page', commentsJson), navigable: false },
];

/** System fields of the real site that an issue of ours does not have; asking for one proves nothing. */
export const unmodelledSystemFields: ReadonlySet<string> = new Set([
  ...[
    'aggregateprogress',
    'aggregatetimeestimate',
    'aggregatetimeoriginalestimate',
    'aggregatetimespent',
    'attachment',
  ],
  ...['environment', 'fixVersions', 'issuerestriction', 'lastViewed', 'progress', 'timeestimate'],
  ...['timeoriginalestimate', 'timespent', 'timetracking', 'versions', 'votes', 'watches', 'worklog', 'workratio'],
]);

function entered(id: string, { name, kind, schema, clauseNames, operations }: Entered): Field {
  return {
    id,
    key: id,
    name,
    custom: false,
    clauseNames: clauseNames ?? [id],
    navigable: true,
    schema,
    kind,
    operations: operations ?? ['set'],
    show: (issue, showing) => kind.show(issue.values[id], showing),
  };
}

function kept(
  id: string,
  name: string,
  type: string,
  show: (issue: StoredIssue, showing: Showing) => unknown,
  clauseNames: readonly string[] = [id],
): Field {
  return { id, key: id, name, custom: false, clauseNames, navigable: true, schema: { type, system: id }, show };
}

function at(property: 'created' | 'updated' | 'statusChanged' | 'resolved') {
  return (issue: StoredIssue, { viewer }: Showing): string | null => {
    const instant = issue[property];
    return instant === null ? null : jiraTime(instant, viewer.timeZone);
  };
}

/** Absent, not null, on an issue without a parent. */
function showParent(issue: StoredIssue, { issues, origin }: Showing): unknown {
  const parent = issue.parentId === null ? undefined : issues.byId(issue.parentId);
  return parent ? childJson(parent, origin) : undefined;
}

function childrenOf(issue: StoredIssue, { issues, origin }: Showing): readonly unknown[] {
  return issue.childIds.flatMap((id) => {
    const child = issues.byId(id);
    return child ? [childJson(child, origin)] : [];
  });
}
