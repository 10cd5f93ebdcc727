import type { AppManifest } from '../../site/app-manifest.ts';
import { environmentId } from '../../site/site.ts';
import { opaqueId } from '../invocation/app-facts.ts';
import { findModule, modulesOf } from '../invocation/functions.ts';

/** The address of each web trigger: it differs by module, says nothing, and stays the same over restarts and resets. */
export interface WebTriggerUrls {
  all(): Readonly<Record<string, string>>;
  urlOf(moduleKey: string): string;
  moduleAt(pathname: string): string | undefined;
}

export function webTriggerUrls(manifest: AppManifest, origin: string): WebTriggerUrls {
  const idOf = (moduleKey: string) => opaqueId(manifest.app.id, environmentId, moduleKey);
  const keys = modulesOf(manifest, 'webtrigger').map((module) => module.key);
  const urlOf = (moduleKey: string) => `${origin}/x1/${idOf(findModule(manifest, 'webtrigger', moduleKey).key)}`;
  return {
    all: () => Object.fromEntries(keys.map((key) => [key, urlOf(key)])),
    urlOf,
    moduleAt: (pathname) => keys.find((key) => idOf(key) === pathname.split('/')[2]),
  };
}
