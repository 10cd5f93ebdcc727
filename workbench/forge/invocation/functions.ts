import type { AppManifest, ManifestModule } from '../../site/app-manifest.ts';

export type ModuleType =
  | 'resolver'
  | 'webtrigger'
  | 'scheduledTrigger'
  | 'trigger'
  | 'consumer'
  | 'jira:workflowValidator'
  | 'adfExport'
  | 'action';

export function modulesOf(manifest: AppManifest, type: string): readonly ManifestModule[] {
  return manifest.modules[type] ?? [];
}

export function findModule(manifest: AppManifest, type: string, key: string): ManifestModule {
  const found = modulesOf(manifest, type).find((module) => module.key === key);
  if (!found) throw new Error(`manifest.yml has no ${type} module ${key}`);
  return found;
}

/** Name of the bundle's export: `index.runJob` → `runJob`. */
export function exportNameOf(manifest: AppManifest, functionKey: string): string {
  const handler = String(findModule(manifest, 'function', functionKey).handler);
  return handler.slice(handler.lastIndexOf('.') + 1);
}

/**
 * How long a function may run, in seconds. Source: https://developer.atlassian.com/platform/forge/limits-invocation/
 */
export function timeLimitSeconds(manifest: AppManifest, functionKey: string, type: ModuleType): number {
  switch (type) {
    case 'resolver':
    case 'adfExport':
    case 'trigger':
    case 'jira:workflowValidator':
      return 25;
    case 'webtrigger':
    case 'action':
      return 55;
    case 'consumer':
    case 'scheduledTrigger': {
      const { timeoutSeconds } = findModule(manifest, 'function', functionKey);
      return typeof timeoutSeconds === 'number' ? Math.min(timeoutSeconds, 900) : 55;
    }
  }
}
