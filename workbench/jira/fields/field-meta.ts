import { priorityJson } from '../seeded/project-json.ts';
import { priorities } from '../seeded/projects.ts';
import type { Field } from './field.ts';

/** A field of a screen, as edit, create and transition metadata describe it. */
export function fieldMetaJson(field: Field, origin: string): Record<string, unknown> {
  return {
    required: field.id === 'summary',
    schema: field.schema,
    name: field.name,
    key: field.id,
    hasDefaultValue: field.id === 'priority',
    operations: field.operations ?? [],
    ...(field.id === 'priority' ? { allowedValues: priorities.map((priority) => priorityJson(priority, origin)) } : {}),
  };
}
