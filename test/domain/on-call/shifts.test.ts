import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onCallAt } from '../../../src/domain/on-call/on-call-at';
import { gapsBetween, shiftsBetween } from '../../../src/domain/on-call/shifts';
import { aLayer, aRotation, dayMs, instant, minuteMs, nobodyGone, rotation, year } from './rotations';

describe('the calendar of a rotation', () => {
  it('says at every instant what is asked for that instant', () => {
    fc.assert(
      fc.property(rotation, instant, fc.integer({ min: 0, max: 30 * 24 * 60 - 1 }), (of, from, minutes) => {
        const shifts = shiftsBetween(of, { from, to: from + 30 * dayMs }, nobodyGone);
        const at = from + minutes * minuteMs;
        const [shift, ...others] = shifts.filter((one) => one.from <= at && at < one.to);
        expect(others).toEqual([]);
        expect(shift?.onCall).toEqual(onCallAt(of, at, nobodyGone));
      }),
    );
  });

  it('has no hole, no overlap and no two neighbours that are the same', () => {
    fc.assert(
      fc.property(rotation, instant, (of, from) => {
        const shifts = shiftsBetween(of, { from, to: from + 30 * dayMs }, nobodyGone);
        expect(shifts[0]?.from).toBe(from);
        expect(shifts.at(-1)?.to).toBe(from + 30 * dayMs);
        for (const [place, shift] of shifts.slice(1).entries()) {
          expect(shift.from).toBe(shifts[place]?.to);
          expect(shift.onCall).not.toEqual(shifts[place]?.onCall);
        }
      }),
    );
  });

  it('has 53 turns in a year of weeks, each with its person', () => {
    const shifts = shiftsBetween(aRotation(), year, nobodyGone);
    expect(shifts[0]?.onCall).toBeUndefined();
    expect(shifts).toHaveLength(53);
    expect(shifts.slice(1, 4).map(({ onCall }) => onCall?.person)).toEqual(['UANN', 'UBOB', 'UCAL']);
  });

  it('shows where nobody is on call before it bites', () => {
    const office = aLayer({ hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: 0, to: 0 }] });
    const week = { from: Date.parse('2026-01-12T00:00+01:00'), to: Date.parse('2026-01-19T00:00+01:00') };
    expect(gapsBetween(aRotation({ layers: [office] }), week, nobodyGone)).toEqual([
      { from: Date.parse('2026-01-17T00:00+01:00'), to: week.to, onCall: undefined },
    ]);
  });
});
