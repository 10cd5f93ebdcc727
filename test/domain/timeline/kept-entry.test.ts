import { corrected, type KeptEntry, removed, standing } from '../../../src/domain/timeline/kept-entry.ts';

const note = (id: string, at: string, text: string): KeptEntry => ({
  id,
  at,
  by: 'Erin Eng',
  event: { kind: 'note', text, author: { name: 'Erin Eng' } },
});

const first = note('a', '2026-11-23T09:05:10.000Z', 'First');
const change = { at: '2026-11-23T12:00:00.000Z', by: 'Omar Okafor' };

describe('an entry that is corrected', () => {
  it('reads as it does now, and keeps what it was and who changed it', () => {
    const now = corrected(first, note('a', '2026-11-23T08:00:00.000Z', 'Corrected'), change);
    expect(standing([now])).toEqual([note('a', '2026-11-23T08:00:00.000Z', 'Corrected')]);
    const { id: _, ...was } = first;
    expect(now.corrections).toEqual([{ ...change, was }]);
  });

  it('keeps its first reading and the newest, however often it is corrected', () => {
    let kept = first;
    for (let time = 1; time <= 30; time += 1) kept = corrected(kept, note('a', first.at, `Reading ${time}`), change);
    const readings = kept.corrections?.map(({ was }) => (was.event.kind === 'note' ? was.event.text : ''));
    expect(readings).toHaveLength(10);
    expect(readings?.[0]).toBe('First');
    expect(readings?.at(-1)).toBe('Reading 29');
  });
});

describe('an entry that is removed', () => {
  it('is shown no more, and is kept with who removed it', () => {
    const gone = removed(first, change);
    expect(standing([gone])).toEqual([]);
    expect(gone).toMatchObject({ ...first, removedAt: change.at, removedBy: 'Omar Okafor' });
  });

  it('stands again when it is put in its place again, and tells that it was gone', () => {
    const back = corrected(removed(first, change), first, { at: '2026-11-23T13:00:00.000Z' });
    expect(standing([back])).toEqual([first]);
    expect(back.corrections?.[0]?.was).toMatchObject({ removedAt: change.at, removedBy: 'Omar Okafor' });
  });
});

it('an entry that an earlier version stored under another key stands once', () => {
  const now = corrected(first, note('a', '2026-11-23T08:00:00.000Z', 'Corrected'), change);
  expect(standing([first, now])).toHaveLength(1);
});
