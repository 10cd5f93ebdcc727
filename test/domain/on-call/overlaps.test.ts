import fc from 'fast-check';
import { onCallAt } from '../../../src/domain/on-call/on-call-at.ts';
import { overlapsBetween } from '../../../src/domain/on-call/overlaps.ts';
import { aLayer, aRotation, dayMs, instant, nobodyGone, rotation } from './rotations.ts';

const at = (time: string) => Date.parse(`2026-01-06T${time}:00.000Z`);
const iso = (time: string) => new Date(at(time)).toISOString();
const day = { from: at('00:00'), to: at('00:00') + dayMs };
const cover = (id: string, person: string, from: string, to: string) => ({ id, person, from: iso(from), to: iso(to) });

describe('two who cover at once', () => {
  it('are shown as long as they do, with the one last who is on call', () => {
    const overrides = [cover('a', 'UDAN', '10:00', '14:00'), cover('b', 'UCAL', '12:00', '16:00')];
    const of = aRotation({ overrides });
    expect(overlapsBetween(of, day, nobodyGone)).toEqual([
      { kind: 'covers', people: ['UDAN', 'UCAL'], from: at('12:00'), to: at('14:00') },
    ]);
    expect(onCallAt(of, at('13:00'), nobodyGone)?.person).toBe('UCAL');
    expect(overlapsBetween(of, day, new Set(['UDAN']))).toEqual([]);
  });

  it('are found wherever any instant has two', () => {
    fc.assert(
      fc.property(rotation, instant, fc.integer({ min: 0, max: dayMs - 1 }), (of, from, after) => {
        const now = new Date(from + after).toISOString();
        const holding = new Set(of.overrides.filter((each) => each.from <= now && now < each.to).map((o) => o.person));
        const found = overlapsBetween(of, { from, to: from + dayMs }, nobodyGone).some(
          (overlap) => overlap.kind === 'covers' && overlap.from <= from + after && from + after < overlap.to,
        );
        expect(found).toBe(holding.size > 1);
      }),
    );
  });
});

describe('somebody who stands in every layer at once', () => {
  it('is shown, since nobody is next in line', () => {
    const of = aRotation({ layers: [aLayer(), aLayer({ id: 'second', people: ['UANN'] })] });
    const week = { from: at('00:00'), to: at('00:00') + 14 * dayMs };
    expect(overlapsBetween(of, week, nobodyGone)).toEqual([
      { kind: 'alone', people: ['UANN'], from: week.from, to: Date.parse('2026-01-12T08:00:00.000Z') },
    ]);
  });
});
