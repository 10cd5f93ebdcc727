import fc from 'fast-check';
import { wallTime } from '../../../src/domain/clock/wall-clock.ts';
import { afterWorkingMinutes, workingTimeFrom } from '../../../src/domain/clock/working-time.ts';
import type { Debt, SevState } from '../../../src/domain/owed/debt.ts';
import { owed } from '../../../src/domain/owed/owed.ts';
import { defaultPolicy, workingHours } from '../../../src/domain/policy/policy.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';
import { erin, omar, rita } from '../../builders/a-person.ts';
import { aRecord } from '../../builders/a-record.ts';
import { anIncident, aSev } from '../../builders/an-incident.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'] as const;
const zone = fc.constantFrom(...zones);
/** Any minute of a year in which each of the zones that change their clocks does so twice. */
const minuteOfTheYear = fc
  .integer({ min: 0, max: 365 * 24 * 60 - 1 })
  .map((minute) => new Date(Date.UTC(2026, 9, 1) + minute * 60_000).toISOString());
const hours = workingHours(defaultPolicy);

const owes = (sev: SevState, now = '2026-11-23T12:00:00.000Z'): readonly Debt[] => owed(sev, defaultPolicy, now);
const kinds = (sev: SevState) => owes(sev).map(({ kind }) => kind);
const record = aRecord();

describe('what is owed', () => {
  it('of a report is its acknowledgement, by whoever is on call', () => {
    expect(owes({ incident: anIncident(), record })).toEqual([
      {
        kind: 'acknowledgement',
        who: ['on-call'],
        since: '2026-11-23T10:15:00.000Z',
        due: '2026-11-23T10:20:00.000Z',
        overdue: true,
      },
    ]);
  });

  it('of a report that somebody was assigned is that they accept, and a verdict', () => {
    const incident = anIncident({ status: 'Investigating', investigatorAccountId: erin.accountId });
    const assignment = { to: erin.accountId, at: '2026-11-23T11:55:00.000Z' };
    expect(owes({ incident, record: aRecord({ assignment }) })).toMatchObject([
      { kind: 'acceptance', due: '2026-11-23T12:05:00.000Z', overdue: false },
      { kind: 'verdict', due: '2026-11-23T12:25:00.000Z', who: [{ accountId: erin.accountId }] },
    ]);
    const acceptedAt = '2026-11-23T11:57:00.000Z';
    expect(kinds({ incident, record: aRecord({ assignment: { ...assignment, acceptedAt } }) })).toEqual(['verdict']);
  });

  it('of an open SEV is its next update, which a snooze puts off once', () => {
    const [first] = owes({ incident: aSev('Open'), record });
    expect(first).toMatchObject({ kind: 'update', due: '2026-11-23T11:25:00.000Z', overdue: true });
    const updateSnooze = { of: first?.due ?? '', until: '2026-11-23T12:15:00.000Z', by: omar };
    expect(owes({ incident: aSev('Open'), record: aRecord({ updateSnooze }) })).toMatchObject([
      { due: '2026-11-23T12:15:00.000Z', overdue: false },
    ]);
    const lastUpdate = { at: first?.due ?? '', by: omar, changed: '', nextAt: '2026-11-23T12:25:00.000Z' };
    expect(owes({ incident: aSev('Open'), record: aRecord({ updateSnooze, lastUpdate }) })).toMatchObject([
      { due: '2026-11-23T12:25:00.000Z' },
    ]);
  });

  it('of a mitigated SEV are the post mortem by its owner, the contributions of others, a meeting and its follow-ups', () => {
    const asked = [omar, rita, erin].map((person) => ({ person, at: '2026-11-23T11:05:00.000Z' }));
    const contributions = { asked, accountIds: [erin.accountId] };
    const followUps = [{ followUp: aFollowUp(), dueDate: '2026-11-20', assigneeAccountId: erin.accountId }];
    const debts = owes({ incident: aSev('Mitigated'), record: aRecord({ contributions }), followUps });
    expect(debts.map(({ kind, who }) => [kind, who.map((one) => one !== 'on-call' && one.accountId)])).toEqual([
      ['update', [omar.accountId]],
      ['post-mortem-draft', [omar.accountId]],
      ['contribution', [rita.accountId]],
      ['meeting', [omar.accountId]],
      ['follow-up', [erin.accountId, omar.accountId]],
    ]);
    expect(debts.at(-1)).toMatchObject({ overdue: true });
    const review = { at: '2026-11-23T11:30:00.000Z', by: omar, attended: [omar] };
    expect(kinds({ incident: aSev('Mitigated'), record: aRecord({ contributions, review }) })).toEqual(['update']);
  });

  it.each([
    ['is closed', aSev('Closed'), {}],
    ['was declined', anIncident({ status: 'Not an incident' }), {}],
    ['is a drill', aSev('Open'), { drill: true }],
    ['is gone from Jira', aSev('Open'), { gone: true }],
  ])('of what %s is nothing', (_, incident, different) => {
    expect(kinds({ incident, record: aRecord(different) })).toEqual([]);
  });
});

describe('an update of a SEV 3', () => {
  it('is due in working hours, wherever its owner works and whenever it was promised', () => {
    fc.assert(
      fc.property(minuteOfTheYear, zone, (nextAt, where) => {
        const lastUpdate = { at: nextAt, by: omar, changed: '', nextAt };
        const incident = aSev('Open', { severity: 3 });
        const [debt] = owed({ incident, record: aRecord({ lastUpdate }), zone: where }, defaultPolicy, nextAt);
        const { weekday, minutes } = wallTime(Date.parse(debt?.due ?? ''), where);
        expect(hours.days).toContain(weekday);
        expect(minutes >= hours.from && minutes < hours.to).toBe(true);
        expect((debt?.due ?? '') >= nextAt).toBe(true);
      }),
    );
  });
});

describe('working time', () => {
  it('begins at the hour written on the wall, clock changes or not', () => {
    fc.assert(
      fc.property(minuteOfTheYear, zone, (at, where) => {
        const from = workingTimeFrom(at, where, hours);
        expect(workingTimeFrom(from, where, hours)).toBe(from);
        if (from !== at) expect(wallTime(Date.parse(from), where).minutes).toBe(hours.from);
      }),
    );
  });

  it('adds up: so many minutes and then some more are all of them', () => {
    const minutes = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(minuteOfTheYear, zone, minutes, minutes, (at, where, some, more) => {
        const after = afterWorkingMinutes(at, some, where, hours);
        expect(afterWorkingMinutes(after, more, where, hours)).toBe(afterWorkingMinutes(at, some + more, where, hours));
        expect(after > at).toBe(true);
      }),
    );
  });

  it('of four hours from Friday afternoon ends on Monday, also where clocks changed meanwhile', () => {
    expect(afterWorkingMinutes('2026-10-23T13:00:00.000Z', 240, 'Europe/Berlin', hours)).toBe(
      '2026-10-26T10:00:00.000Z',
    );
  });
});
