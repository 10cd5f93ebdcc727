import { refuseUnmodelled, refuseV2 } from './refusal.ts';

/** Ids are 64-bit numbers on the real site; anything else is refused before a look-up. */
export function numericId(value: string, name: string): string {
  if (/^\d{1,19}$/.test(value)) return value;
  throw refuseV2(
    400,
    `Provided value {${value}} for '${name}' is not the correct type. Expected type is long.`,
    'INVALID_REQUEST_PARAMETER',
  );
}

/** A query parameter that may be repeated or hold a comma-separated list. */
export function listed(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
}

export function oneOf<T extends string>(query: URLSearchParams, name: string, known: readonly T[]): T | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw refuseUnmodelled(`${name}=${value}`);
  return found;
}

export function flag(query: URLSearchParams, name: string): boolean {
  const value = query.get(name) ?? 'false';
  if (value === 'true' || value === 'false') return value === 'true';
  throw refuseV2(
    400,
    `Provided value {${value}} for '${name}' is not the correct type. Expected type is boolean.`,
    'INVALID_REQUEST_PARAMETER',
  );
}
