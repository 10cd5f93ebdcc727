/** The components of an issue, each of its own project. Stored as references, as `update` takes them. */
import { componentJson, componentOf, components } from '../seeded/components.ts';
import { FieldProblem, type Told, type ValueKind } from './value-kinds.ts';

interface Reference {
  readonly id: string;
}

const referencesIn = (stored: unknown): readonly Reference[] => (stored ?? []) as readonly Reference[];

export const componentsKind: ValueKind = {
  read: (input, { projectId }) => {
    if (input === null) return undefined;
    if (!Array.isArray(input)) throw new FieldProblem('data was not an array');
    const ids = new Set(input.map((reference: unknown) => readReference(reference, projectId)));
    return ids.size === 0 ? undefined : [...ids].sort().map((id) => ({ id }));
  },
  show: (stored, { origin }) => referencesIn(stored).map(({ id }) => componentJson(componentOf(id), origin)),
  tell: (stored) => {
    const names = referencesIn(stored).map(({ id }) => componentOf(id).name);
    return { id: null, text: names.length === 0 ? null : names.join(', ') };
  },
  tellEach: (before, after) => [
    ...notIn(after, before).map((gone) => ({ from: gone, to: nothing })),
    ...notIn(before, after).map((added) => ({ from: nothing, to: added })),
  ],
};

const nothing: Told = { id: null, text: null };

const notIn = (others: unknown, stored: unknown): readonly Told[] =>
  referencesIn(stored)
    .filter(({ id }) => !referencesIn(others).some((other) => other.id === id))
    .map(({ id }) => ({ id, text: componentOf(id).name }));

/** @returns the id. @throws FieldProblem */
function readReference(reference: unknown, projectId: string): string {
  if (typeof reference !== 'object' || reference === null) throw new FieldProblem('data was not an object');
  const { id, name } = reference as { id?: unknown; name?: unknown };
  const found = components.find(
    (one) => one.projectId === projectId && (id === undefined ? one.name === name : one.id === id),
  );
  if (found) return found.id;
  throw new FieldProblem(
    id === undefined ? `Component name '${String(name)}' is not valid` : `Component id '${String(id)}' is not valid`,
  );
}
