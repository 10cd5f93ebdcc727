import { civilFrom, dateAt, hourOfDay, workingDayFrom, workingDayUntil } from '../../../src/domain/clock/civil-time.ts';

describe('an hour of a day', () => {
  it.each([
    ['Europe/Berlin', '2026-11-23', '2026-11-23T08:00:00.000Z'],
    ['Europe/Berlin', '2026-07-01', '2026-07-01T07:00:00.000Z'],
    ['America/New_York', '2026-11-23', '2026-11-23T14:00:00.000Z'],
    ['Asia/Kolkata', '2026-11-23', '2026-11-23T03:30:00.000Z'],
    ['Pacific/Auckland', '2026-11-23', '2026-11-22T20:00:00.000Z'],
    ['Mars/Olympus', '2026-11-23', '2026-11-23T09:00:00.000Z'],
  ])('is an instant in %s on %s', (timeZone, day, instant) => {
    expect(hourOfDay(day, 9, timeZone)).toBe(instant);
    expect(dateAt(instant, timeZone)).toBe(day);
  });

  it('stands on the day of a change of clocks', () => {
    expect(hourOfDay('2026-03-29', 9, 'Europe/Berlin')).toBe('2026-03-29T07:00:00.000Z');
    expect(hourOfDay('2026-10-25', 9, 'Europe/Berlin')).toBe('2026-10-25T08:00:00.000Z');
  });
});

const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
const elsewhere = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu'] as const;

describe('a working day', () => {
  it('is the last before, or the first after, the days on which nobody works', () => {
    expect([workingDayUntil('2026-11-29', week), workingDayFrom('2026-11-28', week)]).toEqual([
      '2026-11-27',
      '2026-11-30',
    ]);
    expect([workingDayUntil('2026-11-28', elsewhere), workingDayFrom('2026-11-27', elsewhere)]).toEqual([
      '2026-11-26',
      '2026-11-29',
    ]);
  });

  it('is any day where no day is settled', () => {
    expect([workingDayUntil('2026-11-29', []), workingDayFrom('2026-11-28', [])]).toEqual(['2026-11-29', '2026-11-28']);
  });
});

describe('a civil hour', () => {
  const usual = { days: week, hour: 9, to: 17 * 60 };
  const early = { days: elsewhere, hour: 8, to: 14 * 60 + 30 };

  it.each([
    ['now, in the working day', usual, '2026-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    ['the morning, after the night before it', usual, '2026-11-23T03:00:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['the next morning, after the evening', usual, '2026-11-23T19:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['Monday morning, on a weekend', usual, '2026-11-28T10:00:00.000Z', '2026-11-30T08:00:00.000Z'],
    ['now, on a Sunday on which the team works', early, '2026-11-29T10:00:00.000Z', '2026-11-29T10:00:00.000Z'],
    ['Sunday morning, on a Friday that is free', early, '2026-11-27T10:00:00.000Z', '2026-11-29T07:00:00.000Z'],
    ['the next morning, once work has ended', early, '2026-11-23T13:30:00.000Z', '2026-11-24T07:00:00.000Z'],
  ])('is %s', (_, hours, at, civil) => expect(civilFrom(at, hours, 'Europe/Berlin')).toBe(civil));

  it('is the hour of reminders even where it begins after work', () => {
    const late = { ...usual, hour: 18 };
    expect(civilFrom('2026-11-23T17:59:00.000Z', late, 'Europe/Berlin')).toBe('2026-11-23T17:59:00.000Z');
    expect(civilFrom('2026-11-23T18:00:00.000Z', late, 'Europe/Berlin')).toBe('2026-11-24T17:00:00.000Z');
  });
});
