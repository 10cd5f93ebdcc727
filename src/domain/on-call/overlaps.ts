/** Where a rotation names too many at once, or the same person twice. */
import { isCovering, namedByLayers } from './on-call-at';
import type { Rotation } from './rotation';
import { edgesWithin, type Span } from './shifts';

export interface Overlap extends Span {
  /** `covers`: several cover, of whom the last is on call. `alone`: one stands in several layers, and nobody is next. */
  readonly kind: 'covers' | 'alone';
  /** Slack user ids */
  readonly people: readonly string[];
}

/** In order of time; neighbours differ. */
export function overlapsBetween(rotation: Rotation, span: Span, gone: ReadonlySet<string>): readonly Overlap[] {
  const edges = [...new Set([span.from, ...edgesWithin(rotation, span), span.to])].sort((one, other) => one - other);
  const found = edges.slice(0, -1).flatMap((from, place) => {
    const to = edges[place + 1] ?? span.to;
    return [coversAt(rotation, from, gone), aloneAt(rotation, from, gone)].flatMap((each) =>
      each ? [{ ...each, from, to }] : [],
    );
  });
  return found.reduce<readonly Overlap[]>(joined, []).toSorted((one, other) => one.from - other.from);
}

type Found = Pick<Overlap, 'kind' | 'people'> | undefined;

function coversAt({ overrides }: Rotation, at: number, gone: ReadonlySet<string>): Found {
  const people = [...new Set(overrides.filter((each) => isCovering(each, at, gone)).map(({ person }) => person))];
  return people.length > 1 ? { kind: 'covers', people } : undefined;
}

function aloneAt(rotation: Rotation, at: number, gone: ReadonlySet<string>): Found {
  const named = namedByLayers(rotation, at, gone).map(({ person }) => person);
  return named.length > 1 && new Set(named).size === 1 ? { kind: 'alone', people: named.slice(0, 1) } : undefined;
}

/** Where the same goes on without a pause, it is one. */
function joined(before: readonly Overlap[], next: Overlap): readonly Overlap[] {
  const isSame = ({ kind, people, to }: Overlap) =>
    kind === next.kind && to === next.from && people.join() === next.people.join();
  const place = before.findIndex(isSame);
  return place < 0 ? [...before, next] : before.map((each, at) => (at === place ? { ...each, to: next.to } : each));
}
