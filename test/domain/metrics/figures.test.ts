import fc from 'fast-check';
import { figuresOf, medianOf } from '../../../src/domain/metrics/figures.ts';
import { type KeptMonth, withRow, withSpan } from '../../../src/domain/metrics/kept-month.ts';
import type { MeasuredSev } from '../../../src/domain/metrics/measured-sev.ts';
import { lastMonths, monthAfter, spansOf } from '../../../src/domain/metrics/months.ts';
import { aMeasuredSev, anyMeasuredSev } from '../../builders/a-measured-sev.ts';

const months = ['2026-10', '2026-11'];
const today = '2026-11-24';
const all = { months, filter: {}, today };

describe('the figures', () => {
  const sevs = [
    aMeasuredSev({ issueId: '1', severity: 1, components: ['Payments', 'Search'], took: { acknowledge: 5 } }),
    aMeasuredSev({ issueId: '2', severity: 2, components: ['Payments'], took: { acknowledge: 15, close: 'invalid' } }),
    aMeasuredSev({ issueId: '3', openedOn: '2026-10-31', took: { acknowledge: 'not-applicable' } }),
    aMeasuredSev({ issueId: '4', openedOn: '2026-09-30', components: ['Mail'] }),
  ];

  it('are the median and the count, with what has no duration beside them', () => {
    const { all: sum } = figuresOf(sevs, all);
    expect(sum.sevs).toBe(3);
    expect(sum.steps.acknowledge).toEqual({ count: 2, median: 10, notApplicable: 1, invalid: 0 });
    expect(sum.steps.close).toEqual({ count: 0, notApplicable: 0, invalid: 1 });
    expect(sum.bySeverity).toEqual({ 1: 1, 2: 1, 3: 0, none: 1 });
  });

  it('stand by month, each month there whether it had SEVs or not', () => {
    const counted = figuresOf(sevs.slice(0, 2), all).months.map(({ month, sevs: count }) => [month, count]);
    expect(counted).toEqual([
      ['2026-10', 0],
      ['2026-11', 2],
    ]);
  });

  it('count a SEV of two components once, and in each of the two when it is chosen', () => {
    const of = (component: string) => figuresOf(sevs, { ...all, filter: { component } }).all.sevs;
    expect([of('Payments'), of('Search'), of('Mail')]).toEqual([2, 1, 0]);
    expect(figuresOf(sevs, { ...all, filter: { severity: 1, component: 'Payments' } }).all.sevs).toBe(1);
    expect(figuresOf(sevs, all).components).toEqual(['Payments', 'Search']);
  });

  it('name the SEVs whose times are to be corrected', () => {
    expect(figuresOf(sevs, all).invalid).toEqual(['2']);
  });

  it.each([
    ['done on its day', { done: true, dueOn: '2026-11-20', doneOn: '2026-11-20' }, 'onTime'],
    ['done a day later', { done: true, dueOn: '2026-11-20', doneOn: '2026-11-21' }, 'late'],
    ['not done though its day is over', { done: false, dueOn: '2026-11-23' }, 'late'],
    ['not done on its day', { done: false, dueOn: '2026-11-24' }, 'ahead'],
    ['without a day', { done: false }, 'undated'],
    ['done, who knows when', { done: true, dueOn: '2026-11-20' }, 'undated'],
  ] as const)('count a follow-up that is %s', (_, followUp, standing) => {
    const sev = aMeasuredSev({ followUps: [followUp] });
    const none = { onTime: 0, late: 0, ahead: 0, undated: 0 };
    expect(figuresOf([sev], all).all.followUps).toEqual({ ...none, [standing]: 1 });
  });
});

describe('a median', () => {
  it('is in the middle: no fewer are below it than above', () => {
    expect([medianOf([7]), medianOf([1, 9]), medianOf([100, 1, 3])]).toEqual([7, 5, 3]);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (values) => {
        const median = medianOf(values);
        const below = values.filter((value) => value < median).length;
        const above = values.filter((value) => value > median).length;
        expect(below).toBeLessThanOrEqual(values.length / 2);
        expect(above).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('a month that is kept', () => {
  const none: KeptMonth = new Map();
  const keep = (rows: readonly MeasuredSev[]) =>
    rows.reduce<KeptMonth>((month, row) => withRow(month, row.issueId, row), none);
  const byId = fc.uniqueArray(anyMeasuredSev, { selector: ({ issueId }) => issueId, maxLength: 12 });

  it('is the same in whichever order its SEVs came, and however often', () => {
    fc.assert(
      fc.property(byId, fc.infiniteStream(fc.nat()), (rows, numbers) => {
        const shuffled = [...rows, ...rows]
          .map((row) => ({ row, at: numbers.next().value ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ row }) => row);
        expect([...keep(shuffled)]).toEqual([...keep(rows)]);
      }),
    );
  });

  it('is, counted anew part by part, what it was', () => {
    fc.assert(
      fc.property(byId, byId, (rows, stale) => {
        const month = rows.map((row) => ({ ...row, openedOn: `2026-11-${row.openedOn.slice(8)}` }));
        const old = stale.map((row) => ({ ...row, openedOn: `2026-11-${row.openedOn.slice(8)}` }));
        const anew = spansOf('2026-11').reduce<KeptMonth>(
          (kept, span) =>
            withSpan(
              kept,
              span,
              month.filter(({ openedOn }) => openedOn >= span.from && openedOn <= span.to),
            ),
          keep(old),
        );
        expect([...anew]).toEqual([...keep(month)]);
      }),
    );
  });
});

describe('months', () => {
  it('follow one another over the year’s end', () => {
    expect(monthAfter('2026-12')).toBe('2027-01');
    expect(lastMonths(3, '2026-01-15T00:00:00.000Z')).toEqual(['2025-11', '2025-12', '2026-01']);
  });
});
