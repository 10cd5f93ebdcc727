/** What the site is made of: fields, issue types, priorities, statuses, link types, itself. */

import {
  FieldDetailsSchema,
  IssueLinkTypesSchema,
  IssueTypeDetailsSchema,
  PagePrioritySchema,
  PrioritySchema,
  ServerInformationSchema,
  StatusDetailsSchema,
} from 'jira.js/cloud';
import * as z from 'zod';
import type { Field } from '../fields/field.ts';
import { type Call, type Operation, ok, type Reply } from '../operation.ts';
import { notModelled, refuse } from '../refusal.ts';
import { linkTypeJson, linkTypes } from '../seeded/link-types.ts';
import { issueTypeJson, priorityJson, statusJson } from '../seeded/project-json.ts';
import { defaultPriorityId, issueTypes, type Priority, priorities } from '../seeded/projects.ts';
import { statuses } from '../seeded/workflow.ts';

export const siteOperations: readonly Operation[] = [
  {
    id: 'getServerInfo',
    method: 'GET',
    path: '/rest/api/3/serverInfo',
    anonymous: true,
    responses: { 200: ServerInformationSchema },
    run: serverInfo,
  },
  {
    id: 'getFields',
    method: 'GET',
    path: '/rest/api/3/field',
    anonymous: true,
    responses: { 200: z.array(FieldDetailsSchema) },
    run: ({ jira }) => ok(jira.fields.all.map(fieldJson)),
  },
  {
    id: 'getIssueAllTypes',
    method: 'GET',
    path: '/rest/api/3/issuetype',
    anonymous: true,
    responses: { 200: z.array(IssueTypeDetailsSchema) },
    run: ({ jira }) => ok(issueTypes.map((type) => issueTypeJson(type, jira.site.origin))),
  },
  {
    id: 'getPriorities',
    method: 'GET',
    path: '/rest/api/3/priority',
    responses: { 200: z.array(PrioritySchema) },
    run: ({ jira }) => ok(priorities.map((priority) => detailedPriority(priority, jira.site.origin))),
  },
  {
    id: 'searchPriorities',
    method: 'GET',
    path: '/rest/api/3/priority/search',
    query: ['startAt', 'maxResults'],
    responses: { 200: PagePrioritySchema },
    run: searchPriorities,
  },
  {
    id: 'getStatuses',
    method: 'GET',
    path: '/rest/api/3/status',
    anonymous: true,
    responses: { 200: z.array(StatusDetailsSchema) },
    run: ({ jira }) => ok(statuses.map((status) => statusJson(status, jira.site.origin))),
  },
  {
    id: 'getStatus',
    method: 'GET',
    path: '/rest/api/3/status/{idOrName}',
    anonymous: true,
    responses: { 200: StatusDetailsSchema },
    run: ({ jira, path }) => {
      const wanted = path('idOrName');
      const status = statuses.find(({ id, name }) => id === wanted || name === wanted);
      if (!status) throw refuse(404, `The status with id '${wanted}' does not exist`);
      return ok(statusJson(status, jira.site.origin));
    },
  },
  {
    id: 'getIssueLinkTypes',
    method: 'GET',
    path: '/rest/api/3/issueLinkType',
    anonymous: true,
    responses: { 200: IssueLinkTypesSchema },
    run: ({ jira }) => ok({ issueLinkTypes: linkTypes.map((type) => linkTypeJson(type, jira.site.origin)) }),
  },
  {
    id: 'getEvents',
    method: 'GET',
    path: '/rest/api/3/events',
    responses: {},
    run: () => {
      throw notModelled('GET /rest/api/3/events');
    },
  },
];

function serverInfo({ jira }: Call): Reply {
  return ok({
    baseUrl: jira.site.origin,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_290,
    buildDate: '2026-10-01T00:00:00.000+0000',
    serverTime: jira.now().replace('Z', '+0000'),
    scmInfo: 'workbench',
    serverTitle: 'Jira',
    serverTimeZone: 'Etc/UTC',
  });
}

function fieldJson(field: Field): Record<string, unknown> {
  const { id, key, name, custom, clauseNames, navigable, schema } = field;
  return {
    id,
    key,
    name,
    custom,
    orderable: field.kind !== undefined,
    navigable,
    searchable: clauseNames.length > 0,
    clauseNames,
    schema,
  };
}

function detailedPriority(priority: Priority, origin: string): Record<string, unknown> {
  const { description, statusColor } = priority;
  return { ...priorityJson(priority, origin), description, statusColor };
}

function searchPriorities({ jira, query }: Call): Reply {
  const [startAt, maxResults] = [query.count('startAt', 0), Math.min(query.count('maxResults', 50), 50)];
  const values = priorities.slice(startAt, startAt + maxResults).map((priority) => ({
    ...detailedPriority(priority, jira.site.origin),
    isDefault: priority.id === defaultPriorityId,
  }));
  return ok({
    startAt,
    maxResults,
    total: priorities.length,
    isLast: startAt + values.length >= priorities.length,
    values,
  });
}
