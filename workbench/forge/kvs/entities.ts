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

export interface EntityIndex {
  readonly partition: readonly string[];
  readonly range: readonly string[];
}

/** Custom entities as declared under `app.storage.entities`: https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/ */
export function declaredEntity(manifest: AppManifest, name: unknown): Entity | StorageRefusal {
  const app = manifest.app as { readonly storage?: { readonly entities?: readonly Entity[] } };
  const found = app.storage?.entities?.find((entity) => entity.name === name);
  return found ?? refusal('INVALID_ENTITY_NAME', `The entity ${String(name)} is not declared in the manifest.`);
}

export function declaredIndex(entity: Entity, name: unknown): EntityIndex | StorageRefusal {
  if (name === 'by-key') return { partition: [], range: ['key'] };
  const index = entity.indexes?.find((one) => (typeof one === 'string' ? one : one.name) === name);
  if (index === undefined) return refusal('INVALID_INDEX', `The entity ${entity.name} has no index ${String(name)}.`);
  return typeof index === 'string'
    ? { partition: [], range: [index] }
    : { partition: index.partition ?? [], range: index.range ?? [] };
}

export function badEntityValue(entity: Entity, value: unknown): StorageRefusal | undefined {
  if (typeof value !== 'object' || value === null)
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
      return Number.isInteger(value);
    case 'float':
      return typeof value === 'number';
    default:
      return typeof value === type;
  }
}

export function isRefusal(value: object | undefined): value is StorageRefusal {
  return value !== undefined && 'code' in value && 'status' in value;
}
