/** The fields that JQL knows here: system fields, the app's fields, and properties that the manifest indexes. */
import * as z from 'zod';
import type { AppManifest } from '../../site/app-manifest.ts';
import type { Field } from '../fields/field.ts';
import type { JiraSite } from '../jira-site.ts';
import { notModelled } from '../refusal.ts';
import { doneResolution, issueTypes, priorities, projects } from '../seeded/projects.ts';
import { securityLevels } from '../seeded/security-levels.ts';
import { statusCategories, statuses, statusOf } from '../seeded/workflow.ts';
import { type JqlField, noSuchField } from './jql-field.ts';
import {
  choiceField,
  dateField,
  exactField,
  issueField,
  numberField,
  textField,
  userField,
} from './jql-field-kinds.ts';
import type { IndexedIssue } from './search-index.ts';

const value = (id: string) => (document: IndexedIssue) => document.issue.values[id];

const text = (id: unknown): string | undefined => (typeof id === 'string' ? id : undefined);

const key = issueField(({ issue }) => issue.id);
const type = choiceField(issueTypes, ({ issue }) => issue.typeId);
const due = dateField(value('duedate'));
const created = dateField(({ issue }) => issue.created);
const updated = dateField(({ issue }) => issue.updated);
const resolved = dateField(({ issue }) => issue.resolved);

const systemFields: Readonly<Record<string, JqlField>> = {
  key,
  id: key,
  issue: key,
  issuekey: key,
  parent: issueField(({ issue }) => issue.parentId),
  project: choiceField(projects, ({ issue }) => issue.projectId, { also: (project) => project.key }),
  issuetype: type,
  type,
  status: choiceField(statuses, ({ issue }) => issue.statusId),
  statuscategory: choiceField(statusCategories, ({ issue }) => String(statusOf(issue.statusId).category.id), {
    also: (category) => category.key,
  }),
  statuscategorychangeddate: dateField(({ issue }) => issue.statusChanged),
  priority: choiceField(priorities.toReversed(), ({ issue }) => String(issue.values.priority), { isOrdered: true }),
  resolution: choiceField([doneResolution], ({ issue }) => (issue.resolved === null ? null : doneResolution.id)),
  resolutiondate: resolved,
  resolved,
  assignee: userField(value('assignee')),
  reporter: userField(value('reporter')),
  creator: userField(({ issue }) => issue.creator),
  level: choiceField(securityLevels, ({ issue }) => text(issue.values.security)),
  summary: textField(value('summary')),
  description: textField(value('description')),
  labels: exactField(value('labels')),
  created,
  createddate: created,
  updated,
  updateddate: updated,
  due,
  duedate: due,
};

/** Fields of the real site's JQL that are not modelled here. */
const unmodelled = new Set([
  ...['affectedversion', 'approvals', 'attachments', 'category', 'comment', 'component', 'environment', 'filter'],
  ...['fixversion', 'hierarchylevel', 'issuelink', 'issuelinktype', 'lastviewed', 'originalestimate', 'rank'],
  ...[
    'remainingestimate',
    'sprint',
    'text',
    'textfields',
    'timespent',
    'voter',
    'votes',
    'watcher',
    'watchers',
    'workratio',
  ],
]);

/** @throws Refusal 400 for a field that does not exist */
export function jqlField(jira: JiraSite, name: string): JqlField {
  const wanted = name.toLowerCase();
  const custom = jira.fields.ofApp.find(({ clauseNames }) =>
    clauseNames.some((known) => known.toLowerCase() === wanted),
  );
  const found = systemFields[wanted] ?? (custom && customField(custom)) ?? propertyField(jira.site.manifest, name);
  if (found) return found;
  throw unmodelled.has(wanted) ? notModelled(`the JQL field ${name}`) : noSuchField(name);
}

function customField({ id, forge }: Field): JqlField | undefined {
  switch (forge?.type) {
    case undefined:
      return undefined;
    case 'number':
      return numberField(value(id));
    case 'user':
      return userField(value(id));
    case 'string':
      return exactField(value(id), true);
    case 'date':
    case 'datetime':
      return dateField(value(id));
  }
}

const entityPropertySchema = z.object({
  entityType: z.string(),
  propertyKey: z.string(),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().optional(),
    }),
  ),
});

/** `sevRequestId` by its alias, or `issue.property[sev-request].id`; only what a `jira:entityProperty` indexes. */
function propertyField(manifest: AppManifest, name: string): JqlField | undefined {
  const [, quotedKey, path] = /^issue\.property\[(.+)\]\.(.+)$/.exec(name) ?? [];
  const propertyKey = quotedKey?.replace(/^["']|["']$/g, '');
  for (const module of manifest.modules['jira:entityProperty'] ?? []) {
    const property = entityPropertySchema.parse(module);
    if (property.entityType !== 'issue') continue;
    const indexed = property.values.find((entry) =>
      propertyKey === undefined
        ? entry.searchAlias?.toLowerCase() === name.toLowerCase()
        : property.propertyKey === propertyKey && entry.path === path,
    );
    if (indexed) return propertyKinds[indexed.type](propertyReader(property.propertyKey, indexed.path));
  }
  return undefined;
}

const propertyKinds: Readonly<
  Record<'number' | 'string' | 'text' | 'user' | 'date', (read: (document: IndexedIssue) => unknown) => JqlField>
> = {
  number: numberField,
  string: (read) => exactField(read),
  text: textField,
  user: userField,
  date: dateField,
};

function propertyReader(key: string, path: string): (document: IndexedIssue) => unknown {
  return ({ properties }) =>
    path.split('.').reduce((inner: unknown, step) => {
      return typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined;
    }, properties[key]);
}
