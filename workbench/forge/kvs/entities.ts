import type { AppManifest } from '../../site/app-manifest.ts';
import { refusal, type StorageRefusal } from './storage-error.ts';

interface Entity {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: string }>>;
  readonly indexes?: readonly (
    | string
    | { readonly name: string; readonly partition?: readonly string[]; readonly range?: readonly string[] }
  )[];
}

/** The name of the index that each entity has by itself, and here of what it is on. */
export const byKey = 'by-key';

export interface EntityIndex {
  readonly partition: readonly string[];
  /** "This parameter can only have one attribute." */
  readonly range: string;
}

/** Custom entities as declared under `app.storage.entities`: https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/ */
export function declaredEntity(manifest: AppManifest, name: unknown): Entity | StorageRefusal {
  const app = manifest.app as { readonly storage?: { readonly entities?: readonly Entity[] } };
  const found = app.storage?.entities?.find((entity) => entity.name === name);
  return found ?? refusal('INVALID_ENTITY_NAME', `The entity ${String(name)} is not declared in the manifest.`);
}

export function declaredIndex(entity: Entity, name: unknown): EntityIndex | StorageRefusal {
  if (name === byKey) return { partition: [], range: byKey };
  const index = entity.indexes?.find((one) => (typeof one === 'string' ? one : one.name) === name);
  if (index === undefined) return refusal('INVALID_INDEX', `The entity ${entity.name} has no index ${String(name)}.`);
  if (typeof index === 'string') return checkedIndex(entity, [], [index]);
  return checkedIndex(entity, index.partition ?? [], index.range ?? []);
}

/** @throws for an index that could not have been deployed */
function checkedIndex(entity: Entity, partition: readonly string[], range: readonly string[]): EntityIndex {
  const [only, ...others] = range;
  if (only === undefined || others.length > 0)
    throw new Error(`An index of the entity ${entity.name} must have exactly one attribute as its range`);
  for (const name of [...partition, only]) {
    const type = entity.attributes[name]?.type;
    if (type === undefined || type === 'any')
      throw new Error(`An index of the entity ${entity.name} is on ${name}, which is not a typed attribute of it`);
  }
  return { partition, range: only };
}

/** Attribute → its type. */
export function typesOf(manifest: AppManifest, entityName: unknown): Readonly<Record<string, string>> {
  const entity = declaredEntity(manifest, entityName);
  if (isRefusal(entity)) return {};
  const types = Object.entries(entity.attributes).map(([name, { type }]) => [name, type] as const);
  return Object.fromEntries([...types, [byKey, 'string']]);
}

export function badEntityValue(entity: Entity, value: unknown): StorageRefusal | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refusal('INVALID_ENTITY_VALUE', 'The value of an entity must be an object.');
  for (const [name, given] of Object.entries(value)) {
    const declared = entity.attributes[name];
    if (!declared || !fits(given, declared.type)) {
      return refusal(
        'INVALID_ENTITY_VALUE',
        `The attribute ${name} of ${entity.name} is not declared or has another type.`,
      );
    }
  }
  return undefined;
}

function fits(value: unknown, type: string): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value) + 0.5) < 2 ** 31;
    case 'float':
      return typeof value === 'number';
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    default:
      return typeof value === type;
  }
}

export function isRefusal(value: object | undefined): value is StorageRefusal {
  return value !== undefined && 'code' in value && 'status' in value;
}
