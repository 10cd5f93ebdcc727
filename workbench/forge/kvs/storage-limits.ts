/**
 * Limits and error codes of the Key-Value Store. Sources:
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/ and …/storage-reference/handling-errors-kvs/
 */
import { refusal, type StorageRefusal } from './storage-error.ts';

const keyLength = 500;
const keyFormat = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const depthLimit = 31;
const plainBytes = 240 * 1024;
const secretBytes = 128 * 1024;
const ttlLimitSeconds = 366 * 24 * 3600;
const secondsIn: Readonly<Record<string, number>> = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 };

export function badKey(key: unknown): StorageRefusal | undefined {
  if (typeof key !== 'string' || key.length < 1)
    return refusal('KEY_TOO_SHORT', 'The provided key needs to be more than one character.');
  if (key.length > keyLength)
    return refusal('KEY_TOO_LONG', `The provided key has exceeded the maximum ${keyLength} characters.`);
  if (!keyFormat.test(key)) return refusal('INVALID_KEY', `The provided key does not match the regex: ${keyFormat}`);
  return undefined;
}

export function badValue(value: unknown, kind: 'plain' | 'secret'): StorageRefusal | undefined {
  if (value === undefined) return refusal('INVALID_VALUE', 'A value must be provided.');
  if (Buffer.byteLength(JSON.stringify(value)) > (kind === 'secret' ? secretBytes : plainBytes)) {
    return refusal('MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  }
  if (depthOf(value) > depthLimit)
    return refusal('MAX_DEPTH', 'The provided value has exceeded the maximum object depth limit.');
  return undefined;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, inner) => Math.max(deepest, depthOf(inner)), 0);
}

/** Seconds that a value lives, or undefined when it has no end. */
export function ttlSeconds(options: unknown): number | undefined | StorageRefusal {
  const ttl = (options as { ttl?: { value?: unknown; unit?: unknown } } | undefined)?.ttl;
  if (ttl === undefined) return undefined;
  const seconds = Number(ttl.value) * (secondsIn[String(ttl.unit)] ?? Number.NaN);
  if (!(seconds > 0) || seconds > ttlLimitSeconds)
    return refusal('INVALID_TTL', 'The time-to-live must be positive and at most one year.');
  return seconds;
}
