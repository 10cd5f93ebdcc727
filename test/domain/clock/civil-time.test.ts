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

describe('a working day', () => {
  it('is the Friday before, or the Monday after, a weekend', () => {
    expect([workingDayUntil('2026-11-29'), workingDayFrom('2026-11-28')]).toEqual(['2026-11-27', '2026-11-30']);
  });
});

describe('a civil hour', () => {
  it.each([
    ['now, in the working day', '2026-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    ['the morning, after the night before it', '2026-11-23T03:00:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['the next morning, after the evening', '2026-11-23T19:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['Monday morning, on a weekend', '2026-11-28T10:00:00.000Z', '2026-11-30T08:00:00.000Z'],
  ])('is %s', (_, at, civil) => expect(civilFrom(at, 9, 'Europe/Berlin')).toBe(civil));
});
