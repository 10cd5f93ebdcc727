import { type NamedOverlap, overlapOf } from '../../documents/overlap-phrase';
import { overlapsBetween } from '../../domain/on-call/overlaps';
import type { Rotation } from '../../domain/on-call/rotation';
import type { Span } from '../../domain/on-call/shifts';
import type { Ports } from '../../ports/ports';
import { skipTheGone } from './skip-the-gone';

/** @param span milliseconds since 1970 */
export async function overlapsAhead(
  ports: Pick<Ports, 'directory'>,
  rotation: Rotation,
  span: Span,
): Promise<readonly NamedOverlap[]> {
  const overlaps = await skipTheGone(
    ports,
    (gone) => overlapsBetween(rotation, span, gone),
    (found) => found.flatMap(({ people }) => people),
  );
  return Promise.all(
    overlaps.map(async (overlap) => {
      const people = await Promise.all(overlap.people.map((id) => ports.directory.bySlackUser(id)));
      return overlapOf(overlap, people);
    }),
  );
}
