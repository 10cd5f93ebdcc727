import { componentJson, components } from '../seeded/components.ts';
import { priorityJson } from '../seeded/project-json.ts';
import { priorities } from '../seeded/projects.ts';
import type { Field } from './field.ts';

/** A field of a screen, as edit, create and transition metadata describe it. */
export function fieldMetaJson(field: Field, projectId: string, origin: string): Record<string, unknown> {
  return {
    required: field.id === 'summary',
    schema: field.schema,
    name: field.name,
    key: field.id,
    hasDefaultValue: field.id === 'priority',
    operations: field.operations ?? [],
    ...allowedValues(field, projectId, origin),
  };
}

function allowedValues({ id }: Field, projectId: string, origin: string): Record<string, unknown> {
  if (id === 'priority') return { allowedValues: priorities.map((priority) => priorityJson(priority, origin)) };
  if (id !== 'components') return {};
  const ofProject = components.filter((component) => component.projectId === projectId);
  return { allowedValues: ofProject.map((component) => componentJson(component, origin)) };
}
