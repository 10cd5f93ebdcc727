import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The parts of `manifest.yml` that the local site acts upon, as written there. */
export interface AppManifest {
  readonly app: { readonly id: string; readonly runtime: { readonly name: string; readonly memoryMB?: number } };
  readonly modules: Readonly<Record<string, readonly ManifestModule[]>>;
  readonly resources?: readonly { readonly key: string; readonly path: string }[];
  readonly permissions: {
    readonly scopes: readonly string[] | Readonly<Record<string, { readonly allowImpersonation?: boolean } | null>>;
    readonly external?: { readonly fetch?: { readonly backend?: readonly ({ readonly address: string } | string)[] } };
    readonly content?: { readonly scripts?: readonly string[]; readonly styles?: readonly string[] };
  };
}

export interface ManifestModule {
  readonly key: string;
  readonly [property: string]: unknown;
}

export function readAppManifest(appDirectory: string): AppManifest {
  return parse(readFileSync(join(appDirectory, 'manifest.yml'), 'utf8'));
}

/** The scopes that the installation granted: all that the manifest names. */
export function grantedScopes(manifest: AppManifest): readonly string[] {
  const { scopes } = manifest.permissions;
  return Array.isArray(scopes) ? scopes : Object.keys(scopes);
}

export function mayImpersonateWith(manifest: AppManifest, scope: string): boolean {
  const { scopes } = manifest.permissions;
  return (
    !Array.isArray(scopes) &&
    (scopes as Record<string, { allowImpersonation?: boolean } | null>)[scope]?.allowImpersonation === true
  );
}

/** `ari:cloud:ecosystem::extension/<appId>/<environmentId>/static/<moduleKey>`, as Jira and Confluence name a module. */
export function extensionKey(manifest: AppManifest, environmentId: string, moduleKey: string): string {
  const appId = manifest.app.id.split('/').at(-1);
  return `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`;
}
