import type { Store } from '../../site/store.ts';
import { allHold, type ConditionSet } from './conditions.ts';
import { isRefusal } from './entities.ts';
import { refusal, type StorageRefusal } from './storage-error.ts';
import { badKey } from './storage-limits.ts';
import type { Item, StorageOperations } from './storage-operations.ts';

type ConditionalItem = Item & { readonly conditions?: ConditionSet };

export interface TransactionBody {
  readonly set?: readonly ConditionalItem[];
  readonly delete?: readonly ConditionalItem[];
  readonly check?: readonly ConditionalItem[];
}

const operationLimit = 25;
const payloadBytes = 4 * 1024 * 1024;

/**
 * All operations or none. Limits: https://developer.atlassian.com/platform/forge/storage-reference/kvs-transactions/
 */
export function runTransaction(
  body: TransactionBody,
  operations: StorageOperations,
  store: Store,
): StorageRefusal | undefined {
  const bad = badTransaction(body, operations);
  if (bad) return bad;
  store.transaction(() => {
    for (const item of body.set ?? []) operations.set(item, 'plain');
    for (const item of body.delete ?? []) operations.delete(item, 'plain');
  });
  return undefined;
}

function badTransaction(body: TransactionBody, operations: StorageOperations): StorageRefusal | undefined {
  const items = [...(body.set ?? []), ...(body.delete ?? []), ...(body.check ?? [])];
  if (items.length === 0 || items.length > operationLimit)
    return refusal('INVALID_TRANSACTION', `A transaction has 1 to ${operationLimit} operations.`);
  if (repeatsKey(items)) return refusal('INVALID_TRANSACTION', 'Each key can only be used once in a transaction.');
  if (Buffer.byteLength(JSON.stringify(body)) > payloadBytes)
    return refusal('MAX_SIZE', 'The transaction exceeds 4 MB.', 413);
  return (
    firstRefusal(body.set ?? [], (item) => badTransactionSet(item, operations)) ??
    firstRefusal(items, (item) => badKey(item.key) ?? unmetCondition(item, operations))
  );
}

function badTransactionSet(item: Item, operations: StorageOperations): StorageRefusal | undefined {
  if (item.options?.keyPolicy !== undefined) return refusal('INVALID_OPTIONS', 'A transaction takes no keyPolicy.');
  return operations.badSet(item, 'plain');
}

function firstRefusal(
  items: readonly ConditionalItem[],
  check: (item: ConditionalItem) => StorageRefusal | undefined,
): StorageRefusal | undefined {
  for (const item of items) {
    const bad = check(item);
    if (bad) return bad;
  }
  return undefined;
}

function unmetCondition(item: ConditionalItem, operations: StorageOperations): StorageRefusal | undefined {
  const space = operations.spaceOf(item, 'plain');
  if (isRefusal(space)) return space;
  if (!item.conditions || allHold(item.conditions, space.get(String(item.key))?.value)) return undefined;
  return refusal('CONDITION_NOT_MET', `A condition on the key ${String(item.key)} is not met.`, 409);
}

export function repeatsKey(items: readonly Item[]): boolean {
  return new Set(items.map((item) => JSON.stringify([item.entityName, item.key]))).size < items.length;
}
