import type { AppManifest } from '../../site/app-manifest.ts';
import { badConditions } from './condition-rules.ts';
import { allHold, attribute, type Condition, type ConditionSet, holds } from './conditions.ts';
import { byKey, declaredEntity, declaredIndex, type EntityIndex, isRefusal, typesOf } from './entities.ts';
import type { StoredValue } from './key-space.ts';
import { refusal, type StorageRefusal } from './storage-error.ts';

export interface Page {
  readonly data: readonly (Pick<StoredValue, 'key' | 'value'> & Partial<StoredValue>)[];
  readonly cursor?: string;
}

const defaultLimit = 10;
const highestLimit = 100;

/** `/api/v1/query`: by the beginning of the key. */
export function queryKeys(
  body: Readonly<Record<string, unknown>>,
  entries: readonly StoredValue[],
): Page | StorageRefusal {
  const where = (body.where ?? []) as readonly Condition[];
  if (where.length > 1)
    return refusal('QUERY_WHERE_INVALID', 'KVS queries should contain only a single "where" clause.');
  const [only] = where;
  if (only && only.property !== 'key')
    return refusal('QUERY_WHERE_FIELD_INVALID', 'The specified field is not supported for filters.');
  if (only && only.condition !== 'BEGINS_WITH')
    return refusal('INVALID_FILTER_CONDITION', 'The specified condition is not supported for filters.');
  const matching = entries.filter((entry) => !only || holds(only, entry.key));
  return page(matching, body, body.after);
}

/** `/api/v1/entity/query`: by an index declared in the manifest. */
export function queryEntity(
  body: Readonly<Record<string, unknown>>,
  entries: readonly StoredValue[],
  manifest: AppManifest,
): Page | StorageRefusal {
  const entity = declaredEntity(manifest, body.entityName);
  const index = isRefusal(entity) ? entity : declaredIndex(entity, body.indexName);
  if (isRefusal(index)) return index;
  const partition = (body.partition ?? []) as readonly unknown[];
  if (partition.length !== index.partition.length)
    return refusal('INVALID_PARTITION', `The index wants ${index.partition.length} partition values.`);
  const bad = badLimit(body) ?? badConditions(body, typesOf(manifest, body.entityName), index.range);
  if (bad) return bad;
  const indexed = entries.filter((entry) => isIndexed(entry, index));
  const inPartition = indexed.filter((entry) =>
    index.partition.every((name, at) => attribute(entry.value, name) === partition[at]),
  );
  return queryRange(body, inPartition, index.range);
}

/** An entry that lacks an attribute of the index is not in it. */
function isIndexed({ value }: StoredValue, { partition, range }: EntityIndex): boolean {
  const attributes = range === byKey ? partition : [...partition, range];
  return attributes.every((name) => attribute(value, name) !== undefined);
}

function badLimit({ limit }: Readonly<Record<string, unknown>>): StorageRefusal | undefined {
  if (limit === undefined || (Number(limit) >= 1 && Number(limit) <= highestLimit)) return undefined;
  return refusal('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', 'The page limit must be set between 1 and 100.');
}

function queryRange(
  body: Readonly<Record<string, unknown>>,
  entries: readonly StoredValue[],
  rangeName: string,
): Page | StorageRefusal {
  const filters = body.filters as ConditionSet | undefined;
  const range = body.range as Condition | undefined;
  const rangeOf = (entry: StoredValue) => (rangeName === byKey ? entry.key : attribute(entry.value, rangeName));
  const matching = entries.filter((entry) => (!range || holds(range, rangeOf(entry))) && allHold(filters, entry.value));
  const sorted = matching.sort((one, other) => compare(rangeOf(one), rangeOf(other)) || compare(one.key, other.key));
  return page(body.sort === 'DESC' ? sorted.reverse() : sorted, body, body.cursor);
}

function page(
  entries: readonly StoredValue[],
  body: Readonly<Record<string, unknown>>,
  after: unknown,
): Page | StorageRefusal {
  const size = body.limit === undefined ? defaultLimit : Number(body.limit);
  if (!(size >= 1 && size <= highestLimit))
    return refusal('LIST_QUERY_LIMIT_EXCEEDED', 'Limit for list query should be below 100.');
  const start = typeof after === 'string' ? entries.findIndex((entry) => entry.key === decoded(after)) + 1 : 0;
  const found = entries.slice(start, start + size);
  const data = found.map((entry) => withMetadata(entry, body));
  const last = found.at(-1);
  return start + size < entries.length && last ? { data, cursor: Buffer.from(last.key).toString('base64') } : { data };
}

const metadata = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt', EXPIRE_TIME: 'expireTime' } as const;

/** Times come only when they are asked for. */
function withMetadata(entry: StoredValue, body: Readonly<Record<string, unknown>>): Page['data'][number] {
  const { metadataFields = [] } = (body.options ?? {}) as {
    readonly metadataFields?: readonly (keyof typeof metadata)[];
  };
  const times = metadataFields.map((field) => [metadata[field], entry[metadata[field]]]);
  return { key: entry.key, value: entry.value, ...Object.fromEntries(times) };
}

function decoded(cursor: string): string {
  return Buffer.from(cursor, 'base64').toString();
}

function compare(one: unknown, other: unknown): number {
  if (one === other) return 0;
  return (one as string) < (other as string) ? -1 : 1;
}
