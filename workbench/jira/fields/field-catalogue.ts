import type { AppManifest } from '../../site/app-manifest.ts';
import type { Field } from './field.ts';
import { forgeFields } from './forge-fields.ts';
import { systemFields } from './system-fields.ts';

export interface FieldCatalogue {
  readonly all: readonly Field[];
  readonly ofApp: readonly Field[];
  byId(id: string): Field | undefined;
  /** By id, or by key as the app's own field operations allow. */
  byIdOrKey(idOrKey: string): Field | undefined;
  /** @throws when the manifest has no such field */
  ofModule(moduleKey: string): Field;
}

export function fieldCatalogue(manifest: AppManifest): FieldCatalogue {
  const ofApp = forgeFields(manifest);
  const all = [...systemFields, ...ofApp];
  const byId = new Map(all.map((field) => [field.id, field]));
  return {
    all,
    ofApp,
    byId: (id) => byId.get(id),
    byIdOrKey: (idOrKey) => byId.get(idOrKey) ?? ofApp.find(({ key }) => key === idOrKey),
    ofModule: (moduleKey) => {
      const field = ofApp.find(({ forge }) => forge?.moduleKey === moduleKey);
      if (!field) throw new Error(`The manifest has no jira:customField with the key ${moduleKey}`);
      return field;
    },
  };
}
