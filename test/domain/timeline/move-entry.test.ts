import fc from 'fast-check';
import { moveEntry } from '../../../src/domain/timeline/move-entry.ts';
import { inOrder, type TimelineEntry } from '../../../src/domain/timeline/timeline.ts';

const entry = (id: string, at = '2026-11-23T09:05:00.000Z'): TimelineEntry => ({ id, at, event: { kind: 'closed' } });

function moved(entries: readonly TimelineEntry[], id: string, direction: 'up' | 'down'): readonly TimelineEntry[] {
  const changed = new Map(moveEntry(entries, id, direction).map((one) => [one.id, one]));
  return inOrder(entries.map((one) => changed.get(one.id) ?? one));
}

const ids = (entries: readonly TimelineEntry[]): string => entries.map(({ id }) => id).join('');

/** The same by hand: taken out, and put back one place on. */
function shifted(order: readonly string[], id: string, by: number): readonly string[] {
  const to = Math.max(0, Math.min(order.length - 1, order.indexOf(id) + by));
  const others = order.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

describe('an entry among others of the same minute', () => {
  const minute = ['a', 'b', 'c'].map((id) => entry(id));

  it('moves past its neighbour', () => {
    expect(ids(moved(minute, 'c', 'up'))).toBe('acb');
    expect(ids(moved(minute, 'a', 'down'))).toBe('bac');
  });

  it('stays at the ends', () => {
    expect(moveEntry(minute, 'a', 'up')).toEqual([]);
    expect(moveEntry(minute, 'c', 'down')).toEqual([]);
  });

  it('is followed by what comes later', () => {
    expect(ids(inOrder([...moved(minute, 'c', 'up'), entry('A')]))).toBe('acbA');
  });

  it('can be moved anywhere step by step', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('up' as const, 'down' as const)));
    fc.assert(
      fc.property(steps, (all) => {
        let order: readonly string[] = ['a', 'b', 'c'];
        let entries: readonly TimelineEntry[] = minute;
        for (const [id, direction] of all) {
          entries = moved(entries, id, direction);
          order = shifted(order, id, direction === 'up' ? -1 : 1);
        }
        expect(ids(entries)).toBe(order.join(''));
      }),
    );
  });
});

it('an entry alone in its minute stands by its time', () => {
  const entries = [entry('a', '2026-11-23T09:04:59.000Z'), entry('b')];
  expect(moveEntry(entries, 'b', 'up')).toEqual([]);
});
