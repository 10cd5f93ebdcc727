import type { Overlap } from '../domain/on-call/overlaps';
import type { Person } from '../domain/person';
import { listed, type Phrase } from '../domain/phrase';

/** Times are ISO 8601 UTC. */
export interface NamedOverlap {
  readonly from: string;
  readonly to: string;
  /** What it is; names without mentions. */
  readonly text: Phrase;
}

/** @param people those of the overlap, in its order */
export function overlapOf({ kind, from, to }: Overlap, people: readonly Person[]): NamedOverlap {
  const names = people.map(({ name }) => name);
  const text: Phrase =
    kind === 'covers'
      ? [...listed(names.map((name) => [name])), ` cover at once; ${names.at(-1)}, entered last, is on call`]
      : [`${names[0]} stands in every layer, so that nobody is next in line`];
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString(), text };
}
