/** The app's own fields: Jira makes one for each `jira:customField` of the manifest. */
import * as z from 'zod';
import { type AppManifest, extensionKey } from '../../site/app-manifest.ts';
import { environmentId } from '../../site/site.ts';
import type { Field, ForgeField, ForgeFieldType } from './field.ts';
import {
  dateKind,
  dateTimeKind,
  numberKind,
  singleLineKind,
  textsKind,
  userKind,
  type ValueKind,
} from './value-kinds.ts';

/** Other types, and lists of other than texts, exist in Forge; a manifest that uses them wants this extended. */
const moduleSchema = z
  .object({
    key: z.string(),
    name: z.string(),
    type: z.enum(['string', 'number', 'user', 'datetime', 'date']),
    collection: z.enum(['none', 'list']).optional(),
    readOnly: z.boolean().optional(),
    view: z.object({ formatter: z.object({ expression: z.string() }).optional() }).optional(),
    edit: z
      .object({ validation: z.object({ expression: z.string(), errorMessage: z.string() }).optional() })
      .optional(),
  })
  .refine(({ type, collection }) => collection !== 'list' || type === 'string', 'Lists of this type are not modelled');

const kinds: Readonly<Record<ForgeFieldType, ValueKind>> = {
  string: singleLineKind,
  number: numberKind,
  user: userKind,
  datetime: dateTimeKind,
  date: dateKind,
};

const firstFieldNumber = 10_101;

export function forgeFields(manifest: AppManifest): readonly Field[] {
  return (manifest.modules['jira:customField'] ?? []).map((module, index) =>
    forgeField(manifest, module, firstFieldNumber + index),
  );
}

function forgeField(manifest: AppManifest, module: unknown, number: number): Field {
  const { key: moduleKey, name, type, collection, readOnly, view, edit } = moduleSchema.parse(module);
  const isList = collection === 'list';
  const kind = isList ? textsKind : kinds[type];
  const id = `customfield_${number}`;
  const key = extensionKey(manifest, environmentId, moduleKey);
  const forge: ForgeField = {
    moduleKey,
    type,
    readOnly: readOnly ?? false,
    ...(edit?.validation ? { validation: edit.validation } : {}),
    ...(view?.formatter ? { formatter: view.formatter.expression } : {}),
  };
  return {
    id,
    key,
    name,
    custom: true,
    clauseNames: [`cf[${number}]`, name],
    navigable: true,
    schema: { ...(isList ? { type: 'array', items: type } : { type }), custom: key, customId: number },
    kind,
    operations: isList ? ['add', 'set', 'remove'] : ['set'],
    forge,
    show: (issue, showing) => kind.show(issue.values[id], showing),
  };
}
