import type { Caller, Product } from '../../site/site.ts';
import type { PageParts } from './mount-page.ts';
import type { Standpoint } from './place.ts';

export type Extension = Readonly<Record<string, unknown>>;

/** The person may not see the place, or it is gone: the screen would not be there at all. */
export class NoSuchPlace extends Error {}

/**
 * What Jira, Confluence or Automation tells the screen and its resolver of the place.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-panel/#extension-data
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-project-page/
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-admin-page/
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/#extension-context
 */
export async function extensionOf({ accountId, place }: Standpoint, parts: PageParts): Promise<Extension> {
  const person: Caller = { kind: 'person', accountId };
  switch (place.kind) {
    case 'issue':
      return issueExtension(place.issueKey, person, parts);
    case 'project-page':
      return projectExtension(place.projectKey, person, parts);
    case 'admin-page':
      return adminExtension(person, parts);
    case 'macro':
      return {
        type: 'macro',
        ...(await contentOf(place.pageId, person, parts)),
        isEditing: false,
        config: storedConfig(place, person, parts),
      };
    case 'macro-config':
      return {
        type: 'macro',
        ...(await contentOf(place.pageId, person, parts)),
        isEditing: true,
        config: place.config,
      };
    case 'action-config':
      return { type: 'automation:action', data: { inputs: place.inputs } };
  }
}

async function issueExtension(issueKey: string, person: Caller, parts: PageParts): Promise<Extension> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=issuetype,project`;
  const issue = await read(parts.jira, path, person, parts);
  const { issuetype, project } = issue.fields;
  return {
    type: 'jira:issuePanel',
    issue: { id: issue.id, key: issue.key, type: issuetype.name, typeId: issuetype.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' },
    isNewToIssue: false,
    location: `${parts.site.origin}/browse/${issue.key}`,
  };
}

async function projectExtension(projectKey: string, person: Caller, parts: PageParts): Promise<Extension> {
  const project = await read(parts.jira, `/rest/api/3/project/${encodeURIComponent(projectKey)}`, person, parts);
  return {
    type: 'jira:projectPage',
    project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' },
    location: `${parts.site.origin}/browse/${project.key}`,
  };
}

/** Jira shows the page among the settings, which only its administrators reach. */
async function adminExtension(person: Caller, parts: PageParts): Promise<Extension> {
  const { permissions } = await read(parts.jira, '/rest/api/3/mypermissions?permissions=ADMINISTER', person, parts);
  if (!permissions.ADMINISTER.havePermission) throw new NoSuchPlace('Only administrators of Jira see its settings');
  return { type: 'jira:adminPage', location: `${parts.site.origin}/jira/settings/apps` };
}

async function contentOf(pageId: string, person: Caller, parts: PageParts): Promise<Extension> {
  const page = await read(parts.confluence, `/wiki/api/v2/pages/${encodeURIComponent(pageId)}`, person, parts);
  return {
    content: { id: page.id, type: 'page', subtype: null },
    space: { id: page.spaceId, key: parts.confluence.facts().spaceKey },
    references: [],
  };
}

/** The configuration of the macro as it is saved in the page; the browser cannot speak for it. */
function storedConfig(place: { pageId: string; localId: string }, person: Caller, parts: PageParts): unknown {
  const shown = parts.confluence.pageForView(place.pageId, person)?.parts ?? [];
  const macros = shown.flatMap((part) => (part.kind === 'macro' ? [part.macro] : []));
  return macros.find(({ localId }) => localId === place.localId)?.config;
}

// biome-ignore lint/suspicious/noExplicitAny: the answers are the local site's own
async function read(product: Product, path: string, caller: Caller, parts: PageParts): Promise<any> {
  const response = await product.handle(new Request(new URL(path, parts.site.origin)), caller);
  if (!response.ok) throw new NoSuchPlace(`GET ${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
