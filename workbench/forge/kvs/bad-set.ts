import type { AppManifest } from '../../site/app-manifest.ts';
import { badEntityValue, declaredEntity, isRefusal } from './entities.ts';
import { refusal, type StorageRefusal } from './storage-error.ts';
import { badKey, badValue, ttlSeconds } from './storage-limits.ts';
import type { Item, Kind } from './storage-operations.ts';

/** What a set is refused for, whatever stands under the key now. */
export function badSet(item: Item, kind: Kind, manifest: AppManifest): StorageRefusal | undefined {
  const ttl = ttlSeconds(item.options);
  return (
    badKey(item.key) ??
    badValue(item.value, kind) ??
    badEntity(item, manifest) ??
    (typeof ttl === 'object' ? ttl : undefined) ??
    badPolicy(item)
  );
}

function badEntity(item: Item, manifest: AppManifest): StorageRefusal | undefined {
  if (item.entityName === undefined) return undefined;
  const entity = declaredEntity(manifest, item.entityName);
  return isRefusal(entity) ? entity : badEntityValue(entity, item.value);
}

function badPolicy({ options }: Item): StorageRefusal | undefined {
  if (options?.keyPolicy !== 'FAIL_IF_EXISTS' || options.returnValue === undefined) return undefined;
  return refusal('INVALID_OPTIONS', 'If returnValue is provided, keyPolicy must be OVERRIDE.');
}
