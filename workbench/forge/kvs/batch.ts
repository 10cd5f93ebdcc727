import { isRefusal } from './entities.ts';
import type { StoredValue } from './key-space.ts';
import { refusal, type StorageRefusal } from './storage-error.ts';
import type { Item, StorageOperations } from './storage-operations.ts';
import { repeatsKey } from './transaction.ts';

const keyLimit = 25;
const payloadBytes = 4 * 1024 * 1024;

interface BatchReply {
  readonly successfulKeys: readonly object[];
  readonly failedKeys: readonly object[];
}

/**
 * Each item for itself: some may succeed while others fail.
 * Limits: https://developer.atlassian.com/platform/forge/storage-reference/kvs-batch/
 */
export function runBatch(
  action: 'get' | 'set' | 'delete',
  items: readonly Item[],
  operations: StorageOperations,
): BatchReply | StorageRefusal {
  const bad = badBatch(items);
  if (bad) return bad;
  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const item of items) {
    const name = { key: item.key, ...(item.entityName === undefined ? {} : { entityName: item.entityName }) };
    const outcome: StoredValue | StorageRefusal | undefined = operations[action](item, 'plain');
    if (isRefusal(outcome)) failedKeys.push({ ...name, error: { code: outcome.code, message: outcome.message } });
    else successfulKeys.push({ ...name, ...(action === 'get' ? outcome : {}) });
  }
  return { successfulKeys, failedKeys };
}

function badBatch(items: unknown): StorageRefusal | undefined {
  if (!Array.isArray(items) || items.length === 0 || items.length > keyLimit)
    return refusal('INVALID_BATCH', `A batch has 1 to ${keyLimit} keys.`);
  if (repeatsKey(items)) return refusal('INVALID_BATCH', 'Each key can only be used once in a batch.');
  if (Buffer.byteLength(JSON.stringify(items)) > payloadBytes)
    return refusal('MAX_SIZE', 'The batch exceeds 4 MB.', 413);
  return undefined;
}
