import type { Person } from '../domain/person';
import { counted, type Phrase } from '../domain/phrase';
import type { NamedOverlap } from './overlap-phrase';

/** Times are ISO 8601 UTC. */
export interface NamedShift {
  readonly from: string;
  /** Absent where nobody is on call. */
  readonly person?: Person | undefined;
}

const mostShown = 25;
const mostOverlaps = 5;

/**
 * Until when somebody is on call and who comes then, and all changes of the coming two weeks. Names without mentions, so
 * that asking calls nobody.
 * @param shifts of which the first has begun
 */
export function schedulePhrase([, ...later]: readonly NamedShift[], overlaps: readonly NamedOverlap[] = []): Phrase {
  const [next] = later;
  if (!next) return ['\nNothing changes in the coming two weeks.', ...overlapLines(overlaps)];
  const gaps = later.filter(({ person }) => person === undefined).length;
  return [
    '\nUntil ',
    { at: next.from },
    `; then ${nameOf(next)}.`,
    ...(gaps === 0
      ? []
      : [`\n:warning: In the coming two weeks there ${gaps === 1 ? 'is' : 'are'} ${counted(gaps, 'gap')}.`]),
    ...overlapLines(overlaps),
    '\nThe coming two weeks:',
    ...later.slice(0, mostShown).flatMap((shift): Phrase => ['\n• from ', { at: shift.from }, `: ${nameOf(shift)}`]),
    ...(later.length > mostShown
      ? [`\n… and ${counted(later.length - mostShown, 'more change', 'more changes')}.`]
      : []),
  ];
}

const overlapLines = (overlaps: readonly NamedOverlap[]): Phrase =>
  overlaps
    .slice(0, mostOverlaps)
    .flatMap(
      ({ from, to, text }): Phrase => ['\n:warning: From ', { at: from }, ' to ', { at: to }, ' ', ...text, '.'],
    );

const nameOf = ({ person }: NamedShift): string => person?.name ?? 'nobody is on call';
