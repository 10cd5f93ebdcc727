import fc from 'fast-check';
import { wallTime } from '../../src/domain/clock/wall-clock.ts';
import { isCivil, nextMorning, nextWeek } from '../../src/domain/digest.ts';
import { civilHours, defaultPolicy } from '../../src/domain/policy/policy.ts';

const civil = civilHours(defaultPolicy);
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
const zone = fc.constantFrom(...zones);
const from = Date.UTC(2026, 9, 1);
const minuteOfTheYear = fc.integer({ min: 0, max: 365 * 24 * 60 - 1 }).map((minute) => from + minute * 60_000);
const iso = (at: number) => new Date(at).toISOString();

describe('the next morning', () => {
  it('is at nine on a working day where the person is, clock changes or not, and a few days away at most', () => {
    fc.assert(
      fc.property(minuteOfTheYear, zone, (at, where) => {
        const next = nextMorning(iso(at), civil, where);
        const { minutes, weekday } = wallTime(Date.parse(next), where);
        expect([minutes, civil.days.includes(weekday)]).toEqual([540, true]);
        expect(Date.parse(next) - at).toBeGreaterThan(0);
        expect(Date.parse(next) - at).toBeLessThanOrEqual((3 * 24 + 1) * 3_600_000);
      }),
    );
  });
});

type Next = typeof nextMorning;

/** When it is told, at each of those looks of the scheduler. */
function tell(next: Next, start: number, where: string, minutes: readonly number[]): readonly string[] {
  let due = next(iso(start), civil, where);
  let now = start;
  return minutes.flatMap((each) => {
    now += each * 60_000;
    const at = iso(now);
    if (due > at) return [];
    due = next(at, civil, where);
    return isCivil(at, civil, where) ? [at] : [];
  });
}

describe('a digest, whatever the scheduler does', () => {
  const looks = fc.array(fc.oneof(fc.constant(5), fc.integer({ min: 1, max: 30 * 60 })), {
    minLength: 50,
    maxLength: 400,
  });

  it.each([
    ['in the morning', nextMorning, 0],
    ['of the week', nextWeek, 2 * 24 * 3_600_000],
  ])('%s comes once in its day or week at most, and only in civil hours', (_, next, apart) => {
    fc.assert(
      fc.property(minuteOfTheYear, zone, looks, (start, where, minutes) => {
        const told = tell(next, start, where, minutes);
        const walls = told.map((at) => wallTime(Date.parse(at), where));
        const isCivilThere = walls.map(
          ({ minutes: hour, weekday }) => civil.days.includes(weekday) && hour >= 540 && hour < 1020,
        );
        expect(isCivilThere).not.toContain(false);
        expect(new Set(walls.map(({ date }) => date)).size).toBe(walls.length);
        const gaps = told.slice(1).map((at, index) => Date.parse(at) - Date.parse(told[index] ?? ''));
        expect(gaps.filter((gap) => gap <= apart)).toEqual([]);
      }),
    );
  });

  it.each(zones)('comes on each working day of a year in %s while the scheduler runs', (where) => {
    const everyFiveMinutes = Array.from({ length: 365 * 24 * 12 }, () => 5);
    expect(tell(nextMorning, from, where, everyFiveMinutes)).toHaveLength(261);
    expect(tell(nextWeek, from, where, everyFiveMinutes)).toHaveLength(52);
  });
});
