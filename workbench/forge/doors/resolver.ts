import type { AppManifest, ManifestModule } from '../../site/app-manifest.ts';
import { environmentId, type Site } from '../../site/site.ts';
import type { ResolverCall } from '../forge-host.ts';
import { opaqueId } from '../invocation/app-facts.ts';
import type { InvocationEnd, Invoker } from '../invocation/invoker.ts';

/**
 * Runs what a screen invokes; the trusted half of the context comes from here, not from the screen. Rejects with the
 * app's message when the function throws, as `invoke` of `@forge/bridge` does.
 * Source: https://developer.atlassian.com/platform/forge/runtime-reference/custom-ui-resolver/
 */
export async function invokeResolver(site: Omit<Site, 'app'>, invoker: Invoker, call: ResolverCall): Promise<unknown> {
  const { moduleKey, functionKey, payload, accountId, extension } = call;
  const context = {
    accountId,
    cloudId: site.cloudId,
    siteUrl: site.origin,
    moduleKey,
    localId: opaqueId(moduleKey, JSON.stringify(extension)),
    environmentId,
    environmentType: 'DEVELOPMENT',
    extension,
  };
  const body = { call: { functionKey, payload }, context };
  const end = await invoker.invoke({
    functionKey: resolverOf(site.manifest, moduleKey),
    moduleKey,
    moduleType: 'resolver',
    body,
    accountId,
  });
  return returnedValue(end);
}

function resolverOf(manifest: AppManifest, moduleKey: string): string {
  const module = Object.values(manifest.modules)
    .flat()
    .find((candidate) => candidate.key === moduleKey && resolverFunction(candidate));
  if (!module) throw new Error(`manifest.yml gives the module ${moduleKey} no resolver`);
  return String(resolverFunction(module));
}

function resolverFunction(module: ManifestModule): unknown {
  return (module.resolver as { readonly function?: string } | undefined)?.function;
}

/** The value of a function that a person waits for; every other end is an error for that person. */
export function returnedValue(end: InvocationEnd): unknown {
  switch (end.kind) {
    case 'returned':
      return end.value;
    case 'threw':
      throw Object.assign(new Error(end.message), { name: end.name });
    case 'timedOut':
      throw new Error('The function timed out');
    case 'killed':
      throw new Error('The function was ended by the platform');
    case 'outOfMemory':
      throw new Error('The function ran out of memory');
  }
}
