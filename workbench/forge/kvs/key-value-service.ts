import type { Site } from '../../site/site.ts';
import { json, notModelled } from '../proxy/proxy-response.ts';
import { runBatch } from './batch.ts';
import { isRefusal } from './entities.ts';
import { type Page, queryEntity, queryKeys } from './query.ts';
import { refuse, type StorageRefusal } from './storage-error.ts';
import { type Item, type Kind, type StorageOperations, storageOperations } from './storage-operations.ts';
import { runTransaction, type TransactionBody } from './transaction.ts';

/** Stands in for the service behind `@forge/kvs`. Request forms: `@forge/kvs/out/interfaces/kvs-api.d.ts`. */
export interface KeyValueService {
  answer(path: string, body: unknown): Response;
}

type Operation = (body: unknown) => object | StorageRefusal | undefined;

export function keyValueService(site: Pick<Site, 'store' | 'clock' | 'manifest'>): KeyValueService {
  const storage = storageOperations(site);
  const query: Operation = (body) => runQuery(body as Readonly<Record<string, unknown>>, storage, site);
  const operations: Readonly<Record<string, Operation>> = {
    ...itemOperations('', storage, 'plain'),
    ...itemOperations('secret/', storage, 'secret'),
    ...itemOperations('entity/', storage, 'plain'),
    'batch/get': (body) => runBatch('get', body as readonly Item[], storage),
    'batch/set': (body) => runBatch('set', body as readonly Item[], storage),
    'batch/delete': (body) => runBatch('delete', body as readonly Item[], storage),
    query,
    'entity/query': query,
    transaction: (body) => runTransaction(body as TransactionBody, storage, site.store),
  };

  return {
    answer(path, body) {
      const operation = operations[path.replace(/^\/api\/v1\//, '')];
      if (!operation) return notModelled(`storage ${path}`);
      const outcome = operation(body ?? {});
      if (isRefusal(outcome)) return refuse(outcome);
      return outcome === undefined ? new Response(null, { status: 204 }) : json(200, outcome);
    },
  };
}

function itemOperations(prefix: string, storage: StorageOperations, kind: Kind): Readonly<Record<string, Operation>> {
  return {
    [`${prefix}get`]: (body) => storage.get(body as Item, kind),
    [`${prefix}set`]: (body) => storage.set(body as Item, kind),
    [`${prefix}delete`]: (body) => storage.delete(body as Item, kind),
  };
}

function runQuery(
  body: Readonly<Record<string, unknown>>,
  storage: StorageOperations,
  { manifest }: Pick<Site, 'manifest'>,
): Page | StorageRefusal {
  const space = storage.spaceOf(body.entityName === undefined ? {} : { entityName: body.entityName }, 'plain');
  if (isRefusal(space)) return space;
  return body.entityName === undefined ? queryKeys(body, space.all()) : queryEntity(body, space.all(), manifest);
}
