import { createHash } from 'node:crypto';
import type { AppManifest } from '../../site/app-manifest.ts';
import { grantedScopes } from '../../site/app-manifest.ts';
import { environmentId } from '../../site/site.ts';

/** The one installation of the app on the local site. */
const installationId = '77777777-6666-4555-8444-333333333333';

/** What is the same for each invocation of this installation. */
export function appFacts(manifest: AppManifest, cloudId: string) {
  const appId = manifest.app.id.split('/').at(-1) ?? '';
  const contextAri = `ari:cloud:jira::site/${cloudId}`;
  return {
    appId,
    contextAri,
    appContext: {
      appId,
      appVersion: '1.0.0',
      environmentId,
      environmentType: 'DEVELOPMENT',
      installationId,
      installation: { ari: { installationId }, contexts: [{ cloudId }] },
      permissions: { scopes: grantedScopes(manifest), external: manifest.permissions.external ?? {} },
    },
  };
}

/** A stable identifier that says nothing, such as a web trigger's. */
export function opaqueId(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').replace(/[-_]/g, '').slice(0, 25);
}
