import fc from 'fast-check';
import { measuredOf, rowOf, storedRow } from '../../src/adapters/forge/figures-schema.ts';
import { kvsFigures } from '../../src/adapters/forge/kvs-figures.ts';
import { aMeasuredSev, anyMeasuredSev } from '../builders/a-measured-sev.ts';
import { fakeFigures } from '../fakes/fake-figures.ts';
import { stored } from '../fakes/stored.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

const [november, december] = ['2026-11', '2026-12'];
const sev = aMeasuredSev({ issueId: '10001', severity: 2, took: { acknowledge: 5, mitigate: 'not-applicable' } });

describe.each([
  ['in memory', fakeFigures],
  ['in Forge’s storage', () => site.inForge(kvsFigures())],
])('figures kept %s', (_, make) => {
  it('are those of the months that are asked for, each SEV once', async () => {
    const figures = make();
    await figures.keep('10001', sev, []);
    await figures.keep('10001', sev, [november]);
    await figures.keep('10002', aMeasuredSev({ issueId: '10002', openedOn: '2026-12-01' }), []);
    expect(stored(await figures.of([november]))).toEqual([stored(sev)]);
    expect(await figures.of([november, december])).toHaveLength(2);
    expect(await figures.of(['2026-10'])).toEqual([]);
  });

  it('follow a SEV into another month, and lose one that counts no more', async () => {
    const figures = make();
    await figures.keep('10001', sev, []);
    const moved = { ...sev, openedOn: '2026-12-01' };
    await figures.keep('10001', moved, [november]);
    expect([await figures.of([november]), stored(await figures.of([december]))]).toEqual([[], [stored(moved)]]);
    await figures.keep('10001', undefined, [december]);
    expect(await figures.of([december])).toEqual([]);
  });

  it('lose none of the SEVs that are kept side by side', async () => {
    const figures = make();
    const ids = ['10001', '10002', '10003', '10004'];
    await Promise.all(ids.map((issueId) => figures.keep(issueId, { ...sev, issueId }, [])));
    expect((await figures.of([november])).map(({ issueId }) => issueId).sort()).toEqual(ids);
  });

  it('are replaced for a span of days and no other', async () => {
    const figures = make();
    await figures.keep('10001', sev, []);
    await figures.keep('10002', { ...sev, issueId: '10002', openedOn: '2026-11-01' }, []);
    const fresh = { ...sev, issueId: '10003', openedOn: '2026-11-30' };
    await figures.replace({ from: '2026-11-21', to: '2026-11-31' }, [fresh]);
    expect((await figures.of([november])).map(({ issueId }) => issueId)).toEqual(['10002', '10003']);
    site.settle();
    expect(await figures.oldest()).toBe(november);
  });

  it('hold ten thousand SEVs in one month', async () => {
    const figures = make();
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...aMeasuredSev({
        severity: 3,
        components: ['Payments'],
        took: { acknowledge: 5, open: 9, mitigate: 61, close: 1440 },
      }),
      issueId: String(100_000 + index),
      followUps: [{ done: true, dueOn: '2026-12-07', doneOn: '2026-12-01' }],
    }));
    await figures.replace({ from: '2026-11-21', to: '2026-11-31' }, many);
    await figures.keep('100001', { ...sev, issueId: '100001' }, [november]);
    const kept = await figures.of([november]);
    expect(kept).toHaveLength(10_000);
    expect(kept.filter(({ severity }) => severity === 2)).toHaveLength(1);
    await figures.replace({ from: '2026-11-21', to: '2026-11-31' }, []);
    expect(await figures.of([november])).toEqual([]);
  });

  it('know how far they were counted anew', async () => {
    const figures = make();
    expect(await figures.recount()).toBeUndefined();
    const recount = { startedAt: '2026-11-23T10:00:00.000Z', at: '2026-11-23T10:01:00.000Z', next: '2026-10-11' };
    await figures.noteRecount(recount);
    expect(await figures.recount()).toEqual(recount);
  });
});

describe('a row as it is stored', () => {
  it('gives back any SEV', () => {
    fc.assert(
      fc.property(anyMeasuredSev, (any) => {
        const back = measuredOf(november, storedRow.parse(stored(rowOf(any))));
        expect(stored(back)).toEqual(stored(any));
      }),
    );
  });
});
