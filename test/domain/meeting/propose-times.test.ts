import fc from 'fast-check';
import { wallTime } from '../../../src/domain/clock/wall-clock.ts';
import {
  type Attendee,
  type MeetingWanted,
  outsideHours,
  proposeTimes,
} from '../../../src/domain/meeting/propose-times.ts';

const workdays = { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: 9 * 60, to: 17 * 60 } as const;

const inZone = (zone: string): Attendee => ({ name: zone, zone });
const berlin = inZone('Europe/Berlin');
const newYork = inZone('America/New_York');
const kolkata = inZone('Asia/Kolkata');

/** A Monday morning in winter; three days. */
const wanted = (different: Partial<MeetingWanted> = {}): MeetingWanted => ({
  attendees: [berlin],
  now: '2026-11-23T08:10:00.000Z',
  deadline: '2026-11-26T08:10:00.000Z',
  minutes: 60,
  hours: workdays,
  ...different,
});

describe('times for a meeting', () => {
  it('are within everyone’s hours, in time, and not before people can have read of them', () => {
    const proposed = proposeTimes(wanted({ attendees: [berlin, newYork] }));
    expect(proposed.map(({ at }) => at)).toEqual([
      '2026-11-23T14:00:00.000Z',
      '2026-11-24T14:00:00.000Z',
      '2026-11-25T14:00:00.000Z',
    ]);
    expect(proposed.every(({ outside, late }) => outside.length === 0 && !late)).toBe(true);
  });

  it('begin half an hour later by the clock of whoever changed to winter time first', () => {
    const around = {
      now: '2026-10-23T08:00:00.000Z',
      deadline: '2026-10-27T20:00:00.000Z',
      hours: { ...workdays, to: 10 * 60 },
    };
    const proposed = proposeTimes(wanted({ ...around, attendees: [berlin] }));
    // Nine o'clock in Berlin, on the last Friday of summer time and the first Monday of winter time.
    expect(proposed.map(({ at }) => at)).toEqual(['2026-10-26T08:00:00.000Z', '2026-10-27T08:00:00.000Z']);
  });

  it('say who is outside their hours where nobody’s hours meet, and leave out as few as can be', () => {
    const proposed = proposeTimes(wanted({ attendees: [berlin, newYork, kolkata] }));
    expect(proposed.length).toBeGreaterThan(0);
    for (const { outside } of proposed) expect(outside).toHaveLength(1);
  });

  it('come too late, and say so, where all the time that is left is a weekend', () => {
    const proposed = proposeTimes(wanted({ now: '2026-11-27T18:00:00.000Z', deadline: '2026-11-29T18:00:00.000Z' }));
    const late = proposed.filter((each) => each.late);
    expect(late[0]).toEqual({ at: '2026-11-30T08:00:00.000Z', outside: [], late: true });
    for (const { outside } of proposed.filter((each) => !each.late)) expect(outside).toEqual([berlin]);
  });

  it('are found after a deadline that has passed', () => {
    const proposed = proposeTimes(wanted({ deadline: '2026-11-20T08:00:00.000Z' }));
    expect(proposed[0]).toEqual({ at: '2026-11-23T09:30:00.000Z', outside: [], late: true });
  });
});

const anyZone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'UTC',
  'Asia/Kathmandu',
);
const anyWanted = fc
  .record({
    attendees: fc.array(fc.oneof(anyZone.map(inZone), fc.constant<Attendee>({ name: 'somebody' })), {
      minLength: 1,
      maxLength: 6,
    }),
    now: fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true }),
    hoursLeft: fc.integer({ min: -48, max: 10 * 24 }),
    minutes: fc.constantFrom(30, 45, 60, 90),
    from: fc.integer({ min: 6, max: 10 }),
  })
  .map(({ now, hoursLeft, from, ...rest }) => ({
    ...rest,
    now: now.toISOString(),
    deadline: new Date(now.getTime() + hoursLeft * 3_600_000).toISOString(),
    hours: { ...workdays, from: from * 60 },
  }));

/** Worked out anew from what clocks show. */
function isWithin(at: string, minutes: number, zone: string, from: number): boolean {
  const begins = wallTime(Date.parse(at), zone);
  const last = wallTime(Date.parse(at) + (minutes - 1) * 60_000, zone);
  const isWeekend = begins.weekday === 'Sat' || begins.weekday === 'Sun';
  return !isWeekend && begins.date === last.date && begins.minutes >= from && last.minutes < 17 * 60;
}

it('name exactly those whose hours a time does not fit', () => {
  fc.assert(
    fc.property(anyWanted, (each) => {
      for (const { at, outside } of proposeTimes(each))
        for (const attendee of each.attendees) {
          const fits = attendee.zone === undefined || isWithin(at, each.minutes, attendee.zone, each.hours.from);
          expect(outside.includes(attendee)).toBe(!fits);
        }
    }),
  );
});

it('leave out as few people as any time before the deadline, and fit everyone when they come after it', () => {
  fc.assert(
    fc.property(anyWanted, (each) => {
      const proposed = proposeTimes(each);
      expect(proposed.length).toBeGreaterThan(0);
      const inTime = proposed.filter(({ late }) => !late);
      const half = 30 * 60_000;
      const first = Math.ceil((Date.parse(each.now) + 2 * half) / half) * half;
      const fewest = { count: Number.POSITIVE_INFINITY };
      for (let at = first; at + each.minutes * 60_000 <= Date.parse(each.deadline); at += half)
        fewest.count = Math.min(fewest.count, outsideHours(new Date(at).toISOString(), each).length);
      for (const { outside } of inTime) expect(outside).toHaveLength(fewest.count);
      if (fewest.count === 0) expect(proposed).toEqual(inTime);
      for (const { at, late } of proposed) {
        expect(Date.parse(at)).toBeGreaterThan(Date.parse(each.now));
        expect(late).toBe(Date.parse(at) + each.minutes * 60_000 > Date.parse(each.deadline));
      }
    }),
  );
}, 60_000);
