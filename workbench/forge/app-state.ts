import type { AppManifest } from '../site/app-manifest.ts';
import type { Site } from '../site/site.ts';
import { indexCollection } from './kvs/entity-index.ts';
import { collectionNames } from './kvs/storage-operations.ts';

/** Forgets what the app stored and what was on its way to it. */
export function forgetAppState({ store, manifest }: Pick<Site, 'store' | 'manifest'>): void {
  store.transaction(() => {
    for (const name of collectionsOf(manifest)) store.collection(name).clear();
  });
}

function collectionsOf(manifest: AppManifest): readonly string[] {
  const { storage } = manifest.app as {
    readonly storage?: { readonly entities?: readonly { readonly name: string }[] };
  };
  const entities = (storage?.entities ?? []).flatMap(({ name }) => {
    const collection = collectionNames.entity + name;
    return [collection, indexCollection(collection)];
  });
  return [collectionNames.plain, collectionNames.secret, ...entities, 'forge-delivery', 'forge-job', 'forge-schedule'];
}
