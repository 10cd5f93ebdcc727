import fc from 'fast-check';
import type { Weekday } from '../../../src/domain/clock/wall-clock.ts';
import { remindersAhead, toldKey, toldValue } from '../../../src/domain/follow-ups/follow-up-reminder.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';

const week: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const omar = { accountId: 'account-omar', slackUserId: 'UOMAR', timeZone: 'Europe/Berlin' };
const erin = { accountId: 'account-erin', slackUserId: 'UERIN', timeZone: 'America/New_York' };
const owed = (dueDate: string, hearers = [omar]) => [{ followUp: aFollowUp(), dueDate, hearers }];
const about = (now: string, told = {}, days = week) => ({ now, told, civil: { days, hour: 9, to: 17 * 60 } });

describe('a follow-up that will be due', () => {
  it('is told to each person on its day, at nine where they are', () => {
    const ahead = remindersAhead(owed('2026-12-07', [omar, erin]), about('2026-11-23T13:00:00.000Z'));
    expect(ahead.map(({ stage, at }) => [stage, at])).toEqual([
      ['due', '2026-12-07T08:00:00.000Z'],
      ['due', '2026-12-07T14:00:00.000Z'],
    ]);
  });

  it('is told on Friday when its day is a Sunday, and on Monday to be overdue', () => {
    const [due] = remindersAhead(owed('2026-12-06'), about('2026-11-23T13:00:00.000Z'));
    expect(due?.at).toBe('2026-12-04T08:00:00.000Z');
    const told = due ? { [toldKey(due)]: toldValue(due) } : {};
    const [overdue] = remindersAhead(owed('2026-12-06'), about('2026-12-04T08:05:00.000Z', told));
    expect([overdue?.stage, overdue?.at]).toEqual(['overdue', '2026-12-07T08:00:00.000Z']);
  });

  it('is told on the last day before it on which the team works', () => {
    const days: readonly Weekday[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu'];
    const ahead = (day: string) => remindersAhead(owed(day), about('2026-11-23T13:00:00.000Z', {}, days));
    expect([ahead('2026-12-05'), ahead('2026-12-06')].flat().map(({ at }) => at)).toEqual([
      '2026-12-03T08:00:00.000Z',
      '2026-12-06T08:00:00.000Z',
    ]);
  });

  it('is told anew when its day was moved', () => {
    const told = { '10043:account-omar': '2026-12-07:overdue' };
    expect(remindersAhead(owed('2026-12-07'), about('2026-12-09T10:00:00.000Z', told))).toEqual([]);
    expect(remindersAhead(owed('2026-12-14'), about('2026-12-09T10:00:00.000Z', told))).toMatchObject([
      { stage: 'due', at: '2026-12-14T08:00:00.000Z' },
    ]);
  });
});

describe('a reminder whose hour was missed', () => {
  it.each([
    ['comes the same day while that is civil', '2026-12-07T10:00:00.000Z', 'due', '2026-12-07T10:00:00.000Z'],
    ['comes overdue in the morning after', '2026-12-07T20:00:00.000Z', 'overdue', '2026-12-08T08:00:00.000Z'],
    ['comes on Monday after a weekend', '2026-12-12T10:00:00.000Z', 'overdue', '2026-12-14T08:00:00.000Z'],
  ])('%s', (_, now, stage, at) => {
    expect(remindersAhead(owed('2026-12-07'), about(now))).toMatchObject([{ stage, at }]);
  });
});

describe('whenever the app looks', () => {
  const day = fc
    .integer({ min: 0, max: 60 })
    .map((n) => new Date(Date.UTC(2026, 10, 20 + n)).toISOString().slice(0, 10));
  const looks = fc.array(fc.integer({ min: 1, max: 40 * 60 }), { minLength: 40, maxLength: 120 });

  /** What is told at each look. */
  function tell(dueDate: string, minutes: readonly number[]) {
    const told: Record<string, string> = {};
    let now = Date.parse('2026-11-20T00:00:00.000Z');
    return minutes.flatMap((each) => {
      now += each * 60_000;
      const at = new Date(now).toISOString();
      const due = remindersAhead(owed(dueDate), about(at, told)).filter((reminder) => reminder.at <= at);
      for (const reminder of due) told[toldKey(reminder)] = toldValue(reminder);
      return due.map(({ stage }) => ({ stage, hour: (new Date(now).getUTCHours() + 1) % 24 }));
    });
  }

  it('tells each stage at most once, overdue last, and only in civil hours', () => {
    fc.assert(
      fc.property(day, looks, (dueDate, minutes) => {
        const told = tell(dueDate, minutes);
        expect(['', 'due', 'overdue', 'due,overdue']).toContain(told.map(({ stage }) => stage).join());
        expect(told.filter(({ hour }) => hour < 9 || hour >= 17)).toEqual([]);
      }),
    );
  });
});
