import { grantedScopes } from '../../site/app-manifest.ts';
import { seededPeople } from '../../site/people.ts';
import { environmentId } from '../../site/site.ts';
import { extensionOf, NoSuchPlace } from './extension.ts';
import type { PageParts } from './mount-page.ts';
import type { Standpoint } from './place.ts';

/** `view.getContext()`: https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/view/#getcontext */
export async function answerContext(standpoint: Standpoint, parts: PageParts): Promise<Response> {
  return answer(async () => {
    const extension = await extensionOf(standpoint, parts);
    return {
      accountId: standpoint.accountId,
      cloudId: parts.site.cloudId,
      localId: localIdOf(standpoint, parts),
      moduleKey: standpoint.moduleKey,
      siteUrl: parts.site.origin,
      locale: 'en-US',
      timezone: seededPeople.find((person) => person.accountId === standpoint.accountId)?.timeZone ?? 'UTC',
      environmentId,
      environmentType: 'DEVELOPMENT',
      permissions: {
        scopes: grantedScopes(parts.site.manifest),
        external: parts.site.manifest.permissions.external ?? {},
      },
      extension,
    };
  });
}

export async function answerInvoke(
  call: Standpoint & { readonly functionKey: string; readonly payload: unknown },
  parts: PageParts,
): Promise<Response> {
  return answer(async () => {
    const extension = await extensionOf(call, parts);
    const { moduleKey, functionKey, payload, accountId } = call;
    return parts.forge.invokeResolver({ moduleKey, functionKey, payload, accountId, extension });
  });
}

export interface ProductFetch {
  readonly accountId: string;
  readonly product: 'jira' | 'confluence';
  readonly restPath: string;
  readonly fetchRequestInit: {
    readonly method?: string;
    readonly headers?: readonly (readonly [string, string])[];
    readonly body?: string | null;
  };
}

/** `requestJira` and `requestConfluence` of the bridge: as the person, within the app's scopes. */
export async function answerFetchProduct(call: ProductFetch, parts: PageParts): Promise<Response> {
  return answer(async () => {
    const product = call.product === 'jira' ? parts.jira : parts.confluence;
    const scopes = grantedScopes(parts.site.manifest);
    const response = await product.handle(productRequest(call, parts.site.origin), {
      kind: 'app-as-person',
      scopes,
      accountId: call.accountId,
    });
    const { status, statusText } = response;
    return {
      body: await response.text(),
      headers: Object.fromEntries(response.headers),
      status,
      statusText,
      isAttachment: false,
    };
  });
}

function productRequest({ restPath, fetchRequestInit }: ProductFetch, origin: string): Request {
  const { method = 'GET', headers = [], body } = fetchRequestInit;
  const named = headers.map(([name, value]): [string, string] => [name, value]);
  return new Request(new URL(restPath, origin), { method, headers: named, ...(body ? { body } : {}) });
}

function localIdOf({ place, moduleKey }: Standpoint, parts: PageParts): string {
  switch (place.kind) {
    case 'issue':
    case 'project-page':
    case 'admin-page':
      return `ari:cloud:ecosystem::extension/${parts.site.manifest.app.id.split('/').at(-1)}/${environmentId}/static/${moduleKey}`;
    case 'macro':
    case 'macro-config':
      return place.localId;
    case 'action-config':
      return 'rule-action-1';
  }
}

async function answer(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json({ value: (await work()) ?? null });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return Response.json({ message }, { status: error instanceof NoSuchPlace ? 404 : 500 });
  }
}
