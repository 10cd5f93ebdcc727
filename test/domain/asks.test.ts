import fc from 'fast-check';
import type { Ask } from '../../src/domain/asks/ask.ts';
import { asksAhead, renewed } from '../../src/domain/asks/asks-ahead.ts';
import { wallTime } from '../../src/domain/clock/wall-clock.ts';
import type { SevState } from '../../src/domain/owed/debt.ts';
import { owed } from '../../src/domain/owed/owed.ts';
import { defaultPolicy, workingHours } from '../../src/domain/policy/policy.ts';
import type { Severity } from '../../src/domain/severity.ts';
import { omar } from '../builders/a-person.ts';
import { aRecord } from '../builders/a-record.ts';
import { anIncident, aSev } from '../builders/an-incident.ts';

const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
const minuteOfTheYear = fc
  .integer({ min: 0, max: 365 * 24 * 60 - 1 })
  .map((minute) => Date.UTC(2026, 9, 1) + minute * 60_000);
/** The minutes between one look of the scheduler and the next; a long one is a scheduler that stood still. */
const looks = fc.array(fc.oneof(fc.constant(5), fc.integer({ min: 0, max: 400 })), { minLength: 30, maxLength: 60 });
const iso = (at: number) => new Date(at).toISOString();

interface Told extends Pick<Ask, 'stage' | 'of'> {
  readonly at: string;
  readonly due: string;
}

/** What is asked at each look, while nobody answers. */
function askAll(stateAt: (at: number) => SevState, from: number, minutes: readonly number[]): readonly Told[] {
  const asks: Ask[] = [];
  let now = from;
  return minutes.flatMap((each) => {
    now += each * 60_000;
    const at = iso(now);
    const ahead = asksAhead(owed(stateAt(now), defaultPolicy, at), asks, defaultPolicy);
    const due = ahead.filter((one) => one.at <= at);
    for (const { kind, of, stage, renews } of due) {
      const known = asks.findIndex((ask) => ask.kind === kind && ask.of === of && ask.stage === stage);
      if (renews) asks[known] = renewed(asks[known] as Ask, at);
      else asks.push({ kind, of, stage, at });
    }
    return due.filter(({ renews }) => !renews).map(({ stage, of, at: wasDue }) => ({ stage, of, at, due: wasDue }));
  });
}

const once = (told: readonly Told[]) => new Set(told.map(({ stage, of }) => `${stage} ${of}`)).size === told.length;

describe('whoever owes an update and does not answer', () => {
  const severity = fc.constantFrom<Severity>(1, 2, 3);

  it('is asked once, then the deputy, then the managers, each after they had time to answer', () => {
    fc.assert(
      fc.property(minuteOfTheYear, zone, severity, looks, (openedAt, where, level, minutes) => {
        const incident = aSev('Open', { severity: level, times: { openedAt: iso(openedAt) } });
        const told = askAll(() => ({ incident, record: aRecord(), zone: where }), openedAt, minutes);
        expect(once(told)).toBe(true);
        expect(told.map(({ stage }) => stage)).toEqual(['debtor', 'deputy', 'managers'].slice(0, told.length));
        for (const [index, { at }] of told.entries()) {
          const before = told[index - 1];
          if (before) expect(Date.parse(at) - Date.parse(before.at)).toBeGreaterThanOrEqual(5 * 60_000);
        }
      }),
    );
  });

  it('is asked for one of a SEV 3 in working hours, where they are', () => {
    const hours = workingHours(defaultPolicy);
    fc.assert(
      fc.property(minuteOfTheYear, zone, (openedAt, where) => {
        const incident = aSev('Open', { severity: 3, times: { openedAt: iso(openedAt) } });
        const state = { incident, record: aRecord(), zone: where };
        const [first] = asksAhead(owed(state, defaultPolicy, iso(openedAt)), [], defaultPolicy);
        // Asked five minutes before it is due, so that it can be in time.
        const { weekday, minutes } = wallTime(Date.parse(first?.at ?? '') + 5 * 60_000, where);
        expect(hours.days).toContain(weekday);
        expect(minutes >= hours.from && minutes < hours.to).toBe(true);
      }),
    );
  });

  it('is asked anew for the next one, and not for one that was posted', () => {
    fc.assert(
      fc.property(minuteOfTheYear, (openedAt) => {
        const incident = aSev('Open', { severity: 1, times: { openedAt: iso(openedAt) } });
        const posted = iso(openedAt + 12 * 60_000);
        const nextAt = iso(openedAt + 42 * 60_000);
        const after = aRecord({ lastUpdate: { at: posted, by: omar, changed: '', nextAt } });
        const told = askAll(
          (now) => ({ incident, record: iso(now) < posted ? aRecord() : after }),
          openedAt,
          [5, 5, 5, 5, 5, 5, 5, 5],
        );
        expect(told.map(({ stage, at }) => [stage, Date.parse(at) - openedAt])).toEqual([
          ['debtor', 10 * 60_000],
          ['debtor', 40 * 60_000],
        ]);
      }),
    );
  });
});

describe('a report that nobody judges', () => {
  it('is asked after once each of whoever has it, the on-call and the managers, however the scheduler runs', () => {
    fc.assert(
      fc.property(minuteOfTheYear, looks, (acknowledgedAt, minutes) => {
        const incident = anIncident({
          status: 'Investigating',
          investigatorAccountId: omar.accountId,
          times: { acknowledgedAt: iso(acknowledgedAt) },
        });
        const told = askAll(() => ({ incident, record: aRecord() }), acknowledgedAt, minutes);
        expect(once(told)).toBe(true);
        expect(told.map(({ stage }) => stage)).toEqual(['debtor', 'deputy', 'managers'].slice(0, told.length));
        for (const { at, due } of told) expect(at >= due).toBe(true);
      }),
    );
  });
});

it.each([
  ['closed', aSev('Closed'), {}],
  ['declined', anIncident({ status: 'Not an incident' }), {}],
  ['a drill', aSev('Open'), { drill: true }],
])('nobody is asked after what is %s', (_, incident, different) => {
  const now = '2027-11-23T12:00:00.000Z';
  expect(asksAhead(owed({ incident, record: aRecord(different) }, defaultPolicy, now), [], defaultPolicy)).toEqual([]);
});
