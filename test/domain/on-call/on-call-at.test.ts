import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, instantOf } from '../../../src/domain/clock/local-time';
import { wallTime } from '../../../src/domain/clock/wall-clock';
import { onCallAt } from '../../../src/domain/on-call/on-call-at';
import { isWithinHours, turnAt } from '../../../src/domain/on-call/turn';
import { aLayer, aRotation, dayMs, instant, nobodyGone, rotation, year, zones } from './rotations';

const personAt = (of: Parameters<typeof onCallAt>[0], at: string, gone = nobodyGone) =>
  onCallAt(of, Date.parse(at), gone)?.person;

describe('who is on call', () => {
  it('is exactly one person at every instant that a layer covers, and nobody where none does', () => {
    fc.assert(
      fc.property(rotation, instant, (of, at) => {
        const bare = { ...of, overrides: [] };
        const covered = of.layers.some(
          (layer) => isWithinHours(layer, at, of.timeZone) && turnAt(layer, at, of.timeZone) !== undefined,
        );
        expect(onCallAt(bare, at, nobodyGone) !== undefined).toBe(covered);
      }),
    );
  });

  it.each(zones)('changes hands at the local time written, all year in %s', (timeZone) => {
    const layer = aLayer({ turnDays: 1, startsOn: '2026-01-01' });
    const of = aRotation({ timeZone, layers: [layer] });
    for (let day = dayNumber('2026-01-02'); day < dayNumber('2027-01-01'); day += 1) {
      const at = instantOf(day, layer.handOverMinutes, timeZone);
      expect(wallTime(at, timeZone).minutes).toBe(9 * 60);
      const [before, after] = [onCallAt(of, at - 1, nobodyGone), onCallAt(of, at, nobodyGone)];
      const order = layer.people;
      expect(after?.person).toBe(order[(order.indexOf(before?.person ?? '') + 1) % order.length]);
    }
  });

  it('changes hands once where clocks show the hand-over time twice, and at the jump where they skip it', () => {
    const layer = aLayer({ turnDays: 1, startsOn: '2026-01-01', handOverMinutes: 2 * 60 + 30 });
    const of = aRotation({ layers: [layer] });
    const people = (from: string, to: string) => {
      const seen: (string | undefined)[] = [];
      for (let at = Date.parse(from); at < Date.parse(to); at += 60_000)
        seen.push(onCallAt(of, at, nobodyGone)?.person);
      return seen.filter((person, place) => person !== seen[place - 1]);
    };
    expect(people('2026-10-24T22:00Z', '2026-10-25T06:00Z')).toHaveLength(2);
    expect(people('2026-03-28T23:00Z', '2026-03-29T06:00Z')).toHaveLength(2);
    expect(personAt(of, '2026-03-29T00:59Z')).not.toBe(personAt(of, '2026-03-29T01:00Z'));
  });

  it('changes hands on 29 February too, and only where there is one', () => {
    const of = aRotation({ layers: [aLayer({ turnDays: 1, startsOn: '2027-02-28' })] });
    const noons = (days: readonly string[]) => days.map((day) => personAt(of, `${day}T12:00Z`));
    expect(noons(['2027-02-28', '2027-03-01', '2027-03-02'])).toEqual(['UANN', 'UBOB', 'UCAL']);
    const [before, leapDay, after] = noons(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(new Set([before, leapDay, after]).size).toBe(3);
  });

  it('is whoever comes next in the order for somebody who left', () => {
    const of = aRotation();
    expect(personAt(of, '2026-01-06T12:00Z')).toBe('UANN');
    expect(personAt(of, '2026-01-06T12:00Z', new Set(['UANN']))).toBe('UBOB');
    expect(personAt(of, '2026-01-13T12:00Z', new Set(['UANN']))).toBe('UBOB');
    expect(personAt(of, '2026-01-06T12:00Z', new Set(['UANN', 'UBOB', 'UCAL']))).toBeUndefined();
  });

  it('is by a later layer where the first does not cover', () => {
    const office = aLayer({ hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: 9 * 60, to: 17 * 60 }] });
    const of = aRotation({ layers: [office, aLayer({ id: 'night', people: ['UDAN'] })] });
    expect(personAt(of, '2026-01-06T12:00Z')).toBe('UANN');
    expect(personAt(of, '2026-01-06T16:00Z')).toBe('UDAN');
    expect(personAt(of, '2026-01-10T12:00Z')).toBe('UDAN');
  });

  it('is covered through the night by hours that end on the next day', () => {
    const of = aRotation({ layers: [aLayer({ hours: [{ days: ['Fri'], from: 22 * 60, to: 6 * 60 }] })] });
    expect(personAt(of, '2026-01-09T20:59Z')).toBeUndefined();
    expect(personAt(of, '2026-01-09T21:00Z')).toBe('UANN');
    expect(personAt(of, '2026-01-10T04:59Z')).toBe('UANN');
    expect(personAt(of, '2026-01-10T05:00Z')).toBeUndefined();
  });
});

describe('somebody who covers for another', () => {
  it('is on call from the first instant to the last and never beyond', () => {
    fc.assert(
      fc.property(rotation, instant, (of, at) => {
        const now = new Date(at).toISOString();
        const holds = of.overrides.some(({ from, to }) => from <= now && now < to);
        const without = onCallAt({ ...of, overrides: [] }, at, nobodyGone);
        const found = onCallAt(of, at, nobodyGone);
        if (!holds) expect(found).toEqual(without);
        else expect(found?.by).toHaveProperty('override');
      }),
    );
  });

  it('takes over at once, and hands back at once', () => {
    const cover = { id: 'o', person: 'UDAN', from: '2026-01-06T12:00:00.000Z', to: '2026-01-06T13:00:00.000Z' };
    const of = aRotation({ overrides: [cover] });
    expect(personAt(of, '2026-01-06T11:59:59.999Z')).toBe('UANN');
    expect(personAt(of, '2026-01-06T12:00Z')).toBe('UDAN');
    expect(personAt(of, '2026-01-06T12:59:59.999Z')).toBe('UDAN');
    expect(personAt(of, '2026-01-06T13:00Z')).toBe('UANN');
  });
});

describe('a turn', () => {
  it('begins with the first day and ends with the last', () => {
    const layer = aLayer({ endsOn: '2026-01-19' });
    const of = aRotation({ layers: [layer] });
    expect(personAt(of, '2026-01-05T07:59Z')).toBeUndefined();
    expect(personAt(of, '2026-01-05T08:00Z')).toBe('UANN');
    expect(personAt(of, '2026-01-19T07:59Z')).toBe('UBOB');
    expect(personAt(of, '2026-01-19T08:00Z')).toBeUndefined();
  });

  it('lasts as many days by the wall, an hour more or less of them where clocks change', () => {
    const turns = Array.from({ length: 365 }, (_, day) =>
      turnAt(aLayer(), year.from + day * dayMs + dayMs / 2, 'Europe/Berlin'),
    );
    expect(turns.slice(4, 25)).toEqual([...Array(7).fill(0), ...Array(7).fill(1), ...Array(7).fill(2)]);
  });
});
