/** Workflows as an administrator reads them. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/ */
import { WorkflowReadRequestSchema, WorkflowReadResponseSchema } from 'jira.js/cloud';
import { type AppManifest, extensionKey } from '../../site/app-manifest.ts';
import { environmentId } from '../../site/site.ts';
import { type Call, type Operation, ok, type Reply } from '../operation.ts';
import { mayGlobally } from '../permission-scheme.ts';
import { refuse } from '../refusal.ts';
import { projects } from '../seeded/projects.ts';
import { initialStatusOf, type Status, statusesOfType, type Transition, transitionsOf } from '../seeded/workflow.ts';

interface ReadRequest {
  readonly projectAndIssueTypes?: readonly { readonly projectId: string; readonly issueTypeId: string }[];
}

export const workflowOperations: readonly Operation[] = [
  {
    id: 'readWorkflows',
    method: 'POST',
    path: '/rest/api/3/workflows',
    requestBody: WorkflowReadRequestSchema,
    bodyProperties: ['projectAndIssueTypes'],
    responses: { 200: WorkflowReadResponseSchema },
    run: read,
  },
];

function read({ jira, actor, body }: Call): Reply {
  if (!mayGlobally(actor, 'ADMINISTER')) throw refuse(403, 'You do not have permission to read workflows.');
  const typeIds = ((body as ReadRequest).projectAndIssueTypes ?? []).flatMap(({ projectId, issueTypeId }) =>
    projects.find(({ id }) => id === projectId)?.issueTypes.some(({ id }) => id === issueTypeId) ? [issueTypeId] : [],
  );
  const statuses = new Map(typeIds.flatMap(statusesOfType).map((status) => [status.id, status]));
  return ok({
    statuses: [...statuses.values()].map(statusJson),
    workflows: typeIds.map((typeId) => workflowJson(typeId, jira.site.manifest)),
  });
}

const categories = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

const statusJson = ({ id, name, category }: Status) => ({
  id,
  statusReference: id,
  name,
  description: '',
  statusCategory: categories[category.key],
  scope: { type: 'GLOBAL' },
});

function workflowJson(typeId: string, manifest: AppManifest) {
  const initial = {
    id: '1',
    type: 'INITIAL',
    name: 'Create',
    toStatusReference: initialStatusOf(typeId).id,
    links: [],
    validators: [],
  };
  return {
    id: `workflow-of-${typeId}`,
    name: `Workflow of ${typeId}`,
    description: '',
    isEditable: true,
    scope: { type: 'GLOBAL' },
    version: { id: `version-of-${typeId}`, versionNumber: 1 },
    statuses: statusesOfType(typeId).map(({ id }) => ({ statusReference: id, properties: {} })),
    transitions: [initial, ...transitionsOf(typeId).map((transition) => transitionJson(transition, manifest))],
  };
}

function transitionJson({ id, name, fromStatusId, toStatusId, validator }: Transition, manifest: AppManifest) {
  const key = extensionKey(manifest, environmentId, validator ?? '');
  return {
    id,
    type: fromStatusId === undefined ? 'GLOBAL' : 'DIRECTED',
    name,
    description: '',
    toStatusReference: toStatusId,
    links: fromStatusId === undefined ? [] : [{ fromStatusReference: fromStatusId }],
    validators: validator ? [{ id: `rule-${id}`, ruleKey: 'forge:expression-validator', parameters: { key } }] : [],
  };
}
