/** What the app must know of the Jira site to talk of its fields and types: looked up once, then kept for a day. */
import { getAppContext } from '@forge/api';
import * as z from 'zod/mini';
import type { FollowUpRules } from '../../domain/follow-ups/follow-up';
import type { OutsideRules } from '../../domain/outside/outside-rules';
import { SevError } from '../../errors';
import type { Cache } from '../../ports/cache';
import { readJira } from './jira-client';

export const fieldKeys = [
  'sev-severity',
  'sev-owner',
  'sev-channel',
  'sev-post-mortem',
  'sev-reported-at',
  'sev-acknowledged-at',
  'sev-opened-at',
  'sev-mitigated-at',
  'sev-closed-at',
  'sev-impact',
  'sev-impact-started-at',
  'sev-affects',
  'sev-highest-severity',
  'sev-meeting-at',
] as const;

export type FieldKey = (typeof fieldKeys)[number];

export interface JiraSite {
  readonly baseUrl: string;
  readonly projectId: string;
  readonly incidentTypeId: string;
  readonly followUpTypeId: string;
  /** Key in `manifest.yml` → id such as `customfield_10101`. */
  readonly fields: Readonly<Record<FieldKey, string>>;
  /** The field *Request type*, where the site has service projects. */
  readonly requestTypeField?: string | undefined;
}

/** The site, and how the team says in it what a follow-up is. */
export type SettledSite = JiraSite & FollowUpRules & OutsideRules;

const siteSchema = z.object({
  baseUrl: z.string(),
  projectId: z.string(),
  incidentTypeId: z.string(),
  followUpTypeId: z.string(),
  fields: z.record(z.enum(fieldKeys), z.string()),
  requestTypeField: z.optional(z.string()),
}) satisfies z.ZodMiniType<JiraSite>;

const keepSeconds = 24 * 3600;

export async function readJiraSite(cache: Cache, projectKey: string): Promise<JiraSite> {
  const key = `jira-site:${projectKey}`;
  const kept = siteSchema.safeParse(await cache.get(key));
  if (kept.success) return kept.data;
  const site = await lookUp(projectKey);
  await cache.put(key, site, keepSeconds);
  return site;
}

const projectSchema = z.object({
  id: z.string(),
  issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z.boolean() })),
});
const described = z.object({ schema: z.optional(z.object({ custom: z.optional(z.string()) })) });
const fieldsSchema = z.array(z.extend(described, { id: z.string() }));
/** https://developer.atlassian.com/cloud/jira/service-desk/customer-request-type-field/ */
const requestType = 'com.atlassian.servicedesk:vp-origin';
const serverSchema = z.object({ baseUrl: z.string() });

async function lookUp(projectKey: string): Promise<JiraSite> {
  const [project, fields, server] = await Promise.all([
    readJira(projectSchema, `/rest/api/3/project/${encodeURIComponent(projectKey)}`),
    readJira(fieldsSchema, '/rest/api/3/field'),
    readJira(serverSchema, '/rest/api/3/serverInfo'),
  ]);
  if (!project || !fields || !server) throw missing(`the project ${projectKey}`);
  const typeId = (name: string, subtask: boolean): string => {
    const type = project.issueTypes.find((candidate) => candidate.name === name && candidate.subtask === subtask);
    if (!type) throw missing(`the issue type "${name}" in project ${projectKey}`);
    return type.id;
  };
  return {
    baseUrl: server.baseUrl,
    projectId: project.id,
    incidentTypeId: typeId('Incident', false),
    followUpTypeId: typeId('Follow-up', true),
    fields: Object.fromEntries(fieldKeys.map((key) => [key, fieldId(fields, key)])) as Record<FieldKey, string>,
    requestTypeField: fields.find(({ schema }) => schema?.custom === requestType)?.id,
  };
}

/** A Forge field is known by the app's own name for it. https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/ */
export function fieldKeyOf({ schema }: z.infer<typeof described>): FieldKey | undefined {
  const { environmentId } = getAppContext().environmentAri;
  return fieldKeys.find((key) => schema?.custom?.endsWith(`/${environmentId}/static/${key}`));
}

function fieldId(fields: z.infer<typeof fieldsSchema>, key: FieldKey): string {
  const found = fields.find((field) => fieldKeyOf(field) === key);
  if (!found) throw missing(`the field "${key}"`);
  return found.id;
}

const missing = (what: string): SevError =>
  new SevError('misconfigured', `Jira does not have ${what}, or the app may not see it.`, {
    nextStep: 'Ask a Jira administrator to check the project that the app is set up for.',
  });
