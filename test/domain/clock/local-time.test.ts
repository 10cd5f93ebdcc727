import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayAt, dayNumber, instantOf } from '../../../src/domain/clock/local-time';
import { wallTime } from '../../../src/domain/clock/wall-clock';
import { instant, zones } from '../on-call/rotations';

const utc = (date: string, minutes: number, zone: string) =>
  new Date(instantOf(dayNumber(date), minutes, zone)).toISOString();

describe('a time on the wall', () => {
  it.each([
    ['2026-07-01', 9 * 60, 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
    ['2026-11-24', 9 * 60, 'Europe/Berlin', '2026-11-24T08:00:00.000Z'],
    ['2026-11-24', 9 * 60, 'Asia/Kolkata', '2026-11-24T03:30:00.000Z'],
    ['2028-02-29', 9 * 60, 'America/New_York', '2028-02-29T14:00:00.000Z'],
  ])('on %s at minute %s in %s is %s', (date, minutes, zone, expected) => {
    expect(utc(date, minutes, zone)).toBe(expected);
  });

  it('that clocks skip is the instant at which they jump', () => {
    expect(utc('2026-03-29', 2 * 60 + 30, 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(utc('2026-03-08', 2 * 60 + 30, 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
    expect(utc('2026-10-04', 2 * 60 + 15, 'Australia/Lord_Howe')).toBe('2026-10-03T15:30:00.000Z');
  });

  it('that clocks show twice is its first instant', () => {
    expect(utc('2026-10-25', 2 * 60 + 30, 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(utc('2026-11-01', 60 + 30, 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    expect(utc('2026-04-05', 60 + 45, 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z');
  });

  it('leads back to the instant, or to the same time on the wall before it', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
        const shown = wallTime(at, zone);
        const back = instantOf(dayAt(at, zone), shown.minutes, zone);
        expect(back).toBeLessThanOrEqual(at);
        expect(wallTime(back, zone)).toEqual(shown);
      }),
    );
  });
});
