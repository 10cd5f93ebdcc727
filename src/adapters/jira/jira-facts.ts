/** How the project is configured, as the app sees it. */
import * as z from 'zod/mini';
import type { JiraFacts } from '../../ports/set-up-facts';
import { callJira, readJira } from './jira-client';
import { fieldKeyOf, fieldKeys } from './jira-site';
import { jqlString } from './jql';
import { workflowWays } from './workflow-ways';

const permissionsSchema = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });
const typesSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    subtask: z.boolean(),
    statuses: z.array(z.object({ name: z.string() })),
  }),
);
const described = z.object({ schema: z.optional(z.object({ custom: z.optional(z.string()) })) });
const fieldsSchema = z.array(described);
const createSchema = z.object({ fields: z.array(z.extend(described, { fieldId: z.string() })) });
const serverSchema = z.object({ serverTime: z.string() });

export function jiraFacts(projectKey: string): JiraFacts {
  const key = encodeURIComponent(projectKey);
  return {
    projectKey,
    fieldKeys,
    async permissions(asked) {
      const path = `/rest/api/3/mypermissions?projectKey=${key}&permissions=${asked.join(',')}`;
      const held = (await readJira(permissionsSchema, path))?.permissions ?? {};
      return asked.filter((permission) => held[permission]?.havePermission);
    },
    issueTypes: async () =>
      (await readJira(typesSchema, `/rest/api/3/project/${key}/statuses`))?.map((type) => ({
        ...type,
        statuses: type.statuses.map(({ name }) => name),
      })),
    fields: async () =>
      ((await readJira(fieldsSchema, '/rest/api/3/field')) ?? []).flatMap((one) => fieldKeyOf(one) ?? []),
    async creatable(issueTypeId) {
      const path = `/rest/api/3/issue/createmeta/${key}/issuetypes/${issueTypeId}?maxResults=200`;
      const { fields } = (await readJira(createSchema, path)) ?? { fields: [] };
      return fields.map((field) => fieldKeyOf(field) ?? field.fieldId);
    },
    ways: (issueTypeId) => workflowWays(key, issueTypeId),
    findsByRequest: () => findsByRequest(projectKey),
    async time() {
      return (
        (await readJira(serverSchema, '/rest/api/3/serverInfo'))?.serverTime.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') ?? ''
      );
    },
  };
}

/** Jira refuses a search by a property that it does not index. */
async function findsByRequest(projectKey: string): Promise<boolean> {
  const jql = `project = ${jqlString(projectKey)} AND sevRequestId = "none"`;
  const { status } = await callJira('/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql, fields: ['key'], maxResults: 1 },
    tolerate: [400],
  });
  return status === 200;
}
