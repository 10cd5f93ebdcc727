import type { Site } from '../../site/site.ts';
import { badSet } from './bad-set.ts';
import { declaredEntity, isRefusal } from './entities.ts';
import { entitySpace } from './entity-index.ts';
import { type KeySpace, keySpace, type StoredValue } from './key-space.ts';
import { refusal, type StorageRefusal } from './storage-error.ts';
import { badKey, ttlSeconds } from './storage-limits.ts';

/** One item of a request: `{ key, value?, entityName?, options? }`. */
export interface Item {
  readonly key?: unknown;
  readonly value?: unknown;
  readonly entityName?: unknown;
  readonly options?: Readonly<Record<string, unknown>>;
}

export type Kind = 'plain' | 'secret';

export interface StorageOperations {
  spaceOf(item: Item, kind: Kind): KeySpace | StorageRefusal;
  get(item: Item, kind: Kind): StoredValue | StorageRefusal;
  /** What a set would be refused for; nothing is written. */
  badSet(item: Item, kind: Kind): StorageRefusal | undefined;
  /** Answers the value that `returnValue` asks for. */
  set(item: Item, kind: Kind): StoredValue | undefined | StorageRefusal;
  delete(item: Item, kind: Kind): StorageRefusal | undefined;
}

export const collectionNames = {
  plain: 'forge-kvs',
  secret: 'forge-kvs-secret',
  entity: 'forge-kvs-entity-',
} as const;

export function storageOperations(site: Pick<Site, 'store' | 'clock' | 'manifest'>): StorageOperations {
  function spaceOf(item: Item, kind: Kind): KeySpace | StorageRefusal {
    if (item.entityName === undefined) return keySpace(collectionNames[kind], site.store, site.clock);
    const entity = declaredEntity(site.manifest, item.entityName);
    return isRefusal(entity) ? entity : entitySpace(collectionNames.entity + entity.name, site.store, site.clock);
  }

  return {
    spaceOf,
    badSet: (item, kind) => badSet(item, kind, site.manifest),
    get(item, kind) {
      const space = badKey(item.key) ?? spaceOf(item, kind);
      if (isRefusal(space)) return space;
      return space.get(String(item.key)) ?? refusal('KEY_NOT_FOUND', 'The specified key does not exist.', 404);
    },
    set(item, kind) {
      const space = badSet(item, kind, site.manifest) ?? spaceOf(item, kind);
      return isRefusal(space) ? space : write(item, space);
    },
    delete(item, kind) {
      const space = badKey(item.key) ?? spaceOf(item, kind);
      if (isRefusal(space)) return space;
      space.delete(String(item.key));
      return undefined;
    },
  };
}

function write({ key: name, value, options }: Item, space: KeySpace): StoredValue | undefined | StorageRefusal {
  const key = String(name);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && space.get(key)) {
    return refusal('KEY_ALREADY_EXISTS', 'The specified key already exists.', 409);
  }
  const ttl = ttlSeconds(options);
  const { previous, latest } = space.set(key, value, typeof ttl === 'number' ? ttl : undefined);
  if (options?.returnValue === 'PREVIOUS') return previous;
  return options?.returnValue === 'LATEST' ? latest : undefined;
}
