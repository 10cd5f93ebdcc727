import {
  IssueTypeWithStatusSchema,
  PageOfCreateMetaIssueTypesSchema,
  PageOfCreateMetaIssueTypeWithFieldSchema,
  PageProjectSchema,
  ProjectSchema,
} from 'jira.js/cloud';
import * as z from 'zod';
import { personInRole } from '../../site/people.ts';
import { accountJson, accountOf } from '../accounts.ts';
import { fieldMetaJson } from '../fields/field-meta.ts';
import { fieldsOnScreen, isOpenTo } from '../fields/screens.ts';
import { type Call, type Operation, ok, type Reply } from '../operation.ts';
import { may } from '../permission-scheme.ts';
import { refuse } from '../refusal.ts';
import { componentJson, components } from '../seeded/components.ts';
import { issueTypeJson, projectJson, statusJson } from '../seeded/project-json.ts';
import { type Project, projectByIdOrKey, projects } from '../seeded/projects.ts';
import { statusesOfType } from '../seeded/workflow.ts';

const path = '/rest/api/3/project/{projectIdOrKey}';
const createMeta = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

export const projectOperations: readonly Operation[] = [
  {
    id: 'searchProjects',
    method: 'GET',
    path: '/rest/api/3/project/search',
    query: ['startAt', 'maxResults', 'keys', 'query'],
    anonymous: true,
    responses: { 200: PageProjectSchema },
    run: search,
  },
  { id: 'getProject', method: 'GET', path, anonymous: true, responses: { 200: ProjectSchema }, run: read },
  {
    id: 'getAllStatuses',
    method: 'GET',
    path: `${path}/statuses`,
    anonymous: true,
    responses: { 200: z.array(IssueTypeWithStatusSchema) },
    run: readStatuses,
  },
  {
    id: 'getCreateIssueMetaIssueTypes',
    method: 'GET',
    path: createMeta,
    anonymous: true,
    responses: { 200: PageOfCreateMetaIssueTypesSchema },
    run: (call) => {
      const { issueTypes } = creatable(call);
      const shown = issueTypes.map((type) => issueTypeJson(type, call.jira.site.origin));
      return ok({ startAt: 0, maxResults: 50, total: shown.length, issueTypes: shown });
    },
  },
  {
    id: 'getCreateIssueMetaIssueTypeId',
    method: 'GET',
    path: `${createMeta}/{issueTypeId}`,
    query: ['startAt', 'maxResults'],
    anonymous: true,
    responses: { 200: PageOfCreateMetaIssueTypeWithFieldSchema },
    run: createFields,
  },
];

function search({ jira, actor, query }: Call): Reply {
  const [startAt, maxResults] = [query.count('startAt', 0), Math.min(query.count('maxResults', 50), 100)];
  const [keys, words] = [query.list('keys'), query.text('query')?.toLowerCase()];
  const found = projects.filter(
    ({ id, key, name }) =>
      may(actor, 'BROWSE_PROJECTS', id) &&
      (!keys || keys.includes(key)) &&
      (!words || key.toLowerCase().includes(words) || name.toLowerCase().includes(words)),
  );
  const values = found.slice(startAt, startAt + maxResults).map((project) => projectJson(project, jira.site.origin));
  const self = `${jira.site.origin}/rest/api/3/project/search?startAt=${startAt}&maxResults=${maxResults}`;
  return ok({
    self,
    startAt,
    maxResults,
    total: found.length,
    isLast: startAt + values.length >= found.length,
    values,
  });
}

function read(call: Call): Reply {
  const project = visible(call);
  const { origin } = call.jira.site;
  const lead = accountOf(personInRole('administrator').accountId ?? '');
  return ok({
    ...projectJson(project, origin),
    description: project.description,
    ...(lead ? { lead: accountJson(lead, call.actor, origin) } : {}),
    components: components.filter(({ projectId }) => projectId === project.id).map((one) => componentJson(one, origin)),
    issueTypes: project.issueTypes.map((type) => issueTypeJson(type, origin)),
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: {},
    style: 'classic',
    isPrivate: false,
    properties: {},
  });
}

function readStatuses(call: Call): Reply {
  const { origin } = call.jira.site;
  return ok(
    visible(call).issueTypes.map((type) => ({
      self: `${origin}/rest/api/3/issuetype/${type.id}`,
      id: type.id,
      name: type.name,
      subtask: type.subtask,
      statuses: statusesOfType(type.id).map((status) => statusJson(status, origin)),
    })),
  );
}

function createFields(call: Call): Reply {
  const project = creatable(call);
  const type = project.issueTypes.find(({ id }) => id === call.path('issueTypeId'));
  if (!type) throw refuse(404, 'The issue type does not exist or is not available in this project.');
  const { origin } = call.jira.site;
  const fields = fieldsOnScreen(call.jira.fields, 'create', type.id)
    .filter((field) => isOpenTo(field, call.actor, project.id))
    .map((field) => ({ ...fieldMetaJson(field, project.id, origin), fieldId: field.id }));
  const [startAt, maxResults] = [call.query.count('startAt', 0), Math.min(call.query.count('maxResults', 50), 200)];
  return ok({ startAt, maxResults, total: fields.length, fields: fields.slice(startAt, startAt + maxResults) });
}

function visible({ actor, path: part }: Call): Project {
  const project = projectByIdOrKey(part('projectIdOrKey'));
  if (project && may(actor, 'BROWSE_PROJECTS', project.id)) return project;
  throw refuse(404, `No project could be found with key '${part('projectIdOrKey')}'.`);
}

function creatable(call: Call): Project {
  const project = visible(call);
  if (may(call.actor, 'CREATE_ISSUES', project.id)) return project;
  throw refuse(400, 'You do not have permission to create issues in this project.');
}
