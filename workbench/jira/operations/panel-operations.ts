/** Where the app's issue panels show by themselves. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-panels/ */
import { ForgePanelProjectPinAsyncResponseSchema, ForgePanelProjectPinRequestSchema } from 'jira.js/cloud';
import type * as z from 'zod';
import { extensionKey } from '../../site/app-manifest.ts';
import { environmentId } from '../../site/site.ts';
import { type Call, type Operation, ok, type Reply } from '../operation.ts';
import { mayGlobally } from '../permission-scheme.ts';
import { refuse } from '../refusal.ts';
import { projectByIdOrKey } from '../seeded/projects.ts';

export const panelOperations: readonly Operation[] = [
  {
    id: 'bulkPinUnpinProjectsAsync',
    method: 'POST',
    path: '/rest/api/3/forge/panel/action/bulk/async',
    requestBody: ForgePanelProjectPinRequestSchema,
    bodyProperties: ['moduleId', 'projectList'],
    responses: { 200: ForgePanelProjectPinAsyncResponseSchema },
    run: pin,
  },
];

type PinRequest = z.infer<typeof ForgePanelProjectPinRequestSchema>;

function pin({ jira, actor, body }: Call): Reply {
  const { moduleId, projectList } = body as PinRequest;
  if (actor.kind !== 'app' && !mayGlobally(actor, 'ADMINISTER'))
    throw refuse(403, 'You do not have permission to pin issue panels.');
  const { manifest, store } = jira.site;
  const panels = (manifest.modules['jira:issuePanel'] ?? []) as readonly { readonly key: string }[];
  if (!panels.some(({ key }) => extensionKey(manifest, environmentId, key) === moduleId))
    throw refuse(400, `The module ${moduleId} is not an issue panel.`);
  for (const { projectIdOrKey, action } of projectList) {
    const project = projectByIdOrKey(projectIdOrKey);
    if (!project) throw refuse(400, `No project could be found with the id or key '${projectIdOrKey}'.`);
    store.collection<boolean>('jira.pinned-panels').put(`${project.id} ${moduleId}`, action === 'PIN');
  }
  return ok({ taskId: String(store.nextNumber('jira.task', 10_000)) });
}
