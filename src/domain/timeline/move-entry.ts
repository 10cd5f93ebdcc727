import { inOrder, minuteOf, type TimelineEntry } from './timeline';

/**
 * Moves an entry past its neighbour. Only those of the same minute have no order of their own; elsewhere the time decides.
 * @returns the entries whose place changes; none when there is no neighbour in that minute
 */
export function moveEntry(
  entries: readonly TimelineEntry[],
  entryId: string,
  direction: 'up' | 'down',
): readonly TimelineEntry[] {
  const moved = entries.find(({ id }) => id === entryId);
  if (!moved) return [];
  const minute = inOrder(entries.filter(({ at }) => minuteOf(at) === minuteOf(moved.at)));
  const from = minute.findIndex(({ id }) => id === entryId);
  const neighbour = minute[direction === 'up' ? from - 1 : from + 1];
  if (!neighbour) return [];
  const swapped = minute.map((entry) => (entry === moved ? neighbour : entry === neighbour ? moved : entry));
  return swapped.flatMap((entry, place) => (entry.place === place ? [] : [{ ...entry, place }]));
}
