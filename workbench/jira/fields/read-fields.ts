/** Turns the `fields` and `update` of a request into values to store, with Jira's complaints gathered by field. */
import { notModelled, Refusal, refuseFields } from '../refusal.ts';
import type { Field } from './field.ts';
import type { FieldCatalogue } from './field-catalogue.ts';
import { holdToValidation } from './forge-rules.ts';
import { fieldsOnScreen, isOpenTo, type Screen } from './screens.ts';
import { FieldProblem, type Reading } from './value-kinds.ts';

export interface FieldRequest extends Reading {
  readonly screen: Screen;
  readonly typeId: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, unknown>>;
  /** The values before, for `add` and `remove`. */
  readonly current: Readonly<Record<string, unknown>>;
}

/** @returns by field id what is to be stored; undefined clears the field. @throws Refusal 400 naming every bad field */
export function readFields(catalogue: FieldCatalogue, request: FieldRequest): Readonly<Record<string, unknown>> {
  const { values, errors } = collectFields(catalogue, request);
  if (Object.keys(errors).length > 0) throw refuseFields(errors);
  return values;
}

export function collectFields(catalogue: FieldCatalogue, request: FieldRequest) {
  const values: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  const open = fieldsOnScreen(catalogue, request.screen, request.typeId).filter((field) =>
    isOpenTo(field, request.actor, request.projectId),
  );
  const inputs = [...Object.entries(request.fields), ...updates(request, open)];
  for (const [id, input] of inputs) {
    const field = open.find((candidate) => candidate.id === id);
    try {
      if (!field?.kind)
        throw new FieldProblem(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
      const value = field.kind.read(input, request);
      holdToValidation(field, value);
      values[id] = value;
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      errors[id] = error.message;
    }
  }
  return { values, errors };
}

/** What each entry of `update` comes to as a whole new value. */
function updates(request: FieldRequest, open: readonly Field[]): readonly (readonly [string, unknown])[] {
  return Object.entries(request.update).map(([id, operations]) => {
    if (id in request.fields) {
      throw new Refusal(400, {
        errorMessages: [],
        errors: { [id]: `Field '${id}' cannot appear in both 'fields' and 'update'` },
      });
    }
    const field = open.find((candidate) => candidate.id === id);
    return [id, field ? applied(field, operations, request.current[id]) : undefined] as const;
  });
}

function applied(field: Field, operations: unknown, current: unknown): unknown {
  if (!Array.isArray(operations)) throw refuseFields({ [field.id]: 'Operations must be an array.' });
  return operations.reduce((value: unknown, operation: Readonly<Record<string, unknown>>) => {
    const [verb = '', ...others] = Object.keys(operation ?? {});
    if (others.length > 0 || !field.operations?.includes(verb)) {
      throw notModelled(`the operation ${JSON.stringify(operation)} on the field ${field.id}`);
    }
    // Each of several ways to name a component could be meant.
    if (verb === 'remove' && typeof operation.remove === 'object')
      throw notModelled(`the operation ${JSON.stringify(operation)} on the field ${field.id}`);
    return verb === 'set' ? operation.set : listed(verb, (value ?? []) as readonly unknown[], operation[verb]);
  }, current);
}

function listed(verb: string, list: readonly unknown[], item: unknown): readonly unknown[] {
  return verb === 'add' ? [...list, item] : list.filter((member) => member !== item);
}
