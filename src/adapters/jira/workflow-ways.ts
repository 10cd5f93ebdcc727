/** The workflow of an issue type, with the app's rule on it. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/ */
import { getAppContext } from '@forge/api';
import * as z from 'zod/mini';
import type { Way } from '../../domain/check-up/workflow';
import { readJira } from './jira-client';

const rule = z.object({
  ruleKey: z.string(),
  parameters: z.optional(z.record(z.string(), z.unknown())),
});

const transition = z.object({
  name: z.string(),
  type: z.optional(z.string()),
  toStatusReference: z.optional(z.string()),
  links: z._default(z.array(z.object({ fromStatusReference: z.optional(z.string()) })), []),
  validators: z._default(z.array(rule), []),
});

const schema = z.object({
  statuses: z.array(z.object({ name: z.string(), statusReference: z.string() })),
  workflows: z.array(z.object({ transitions: z.array(transition) })),
});

const projectSchema = z.object({ id: z.string() });

const gateModule = 'close-gate';

export async function workflowWays(projectKey: string, issueTypeId: string): Promise<readonly Way[]> {
  const project = await readJira(projectSchema, `/rest/api/3/project/${projectKey}`);
  if (!project) return [];
  const read = await readJira(schema, '/rest/api/3/workflows', {
    method: 'POST',
    body: { projectAndIssueTypes: [{ projectId: project.id, issueTypeId }] },
  });
  const names = new Map(read?.statuses.map(({ statusReference, name }) => [statusReference, name]));
  const nameOf = (reference: string | undefined): string => names.get(reference ?? '') ?? '';
  const [workflow] = read?.workflows ?? [];
  return (workflow?.transitions ?? [])
    .filter(({ type }) => type !== 'INITIAL')
    .map(({ name, links, toStatusReference, validators }) => ({
      name,
      from: links.map(({ fromStatusReference }) => nameOf(fromStatusReference)),
      to: nameOf(toStatusReference),
      isGated: validators.some(isGate),
    }));
}

/** A rule of an app is known by the module that it comes from. */
function isGate({ parameters }: z.infer<typeof rule>): boolean {
  const { environmentId } = getAppContext().environmentAri;
  const { key, disabled } = parameters ?? {};
  return typeof key === 'string' && key.endsWith(`/${environmentId}/static/${gateModule}`) && disabled !== 'true';
}
