import { kvsDueList } from '../../src/adapters/forge/kvs-due-list.ts';
import { fakeDueList } from '../fakes/fake-due-list.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

describe.each([
  ['in memory', fakeDueList],
  ['in Forge’s storage', () => site.inForge(kvsDueList())],
])('the list of what is due kept %s', (_, make) => {
  it('gives what is due by then, the longest due first', async () => {
    const list = make();
    await list.set('2', '2026-11-23T10:05:00.000Z');
    await list.set('1', '2026-11-23T10:00:00.000Z');
    await list.set('3', '2026-11-23T10:10:00.001Z');
    site.settle();
    expect(await list.dueBefore('2026-11-23T10:10:00.000Z')).toEqual([
      { key: '1', at: '2026-11-23T10:00:00.000Z' },
      { key: '2', at: '2026-11-23T10:05:00.000Z' },
    ]);
  });

  it('has one time for each incident, or none', async () => {
    const list = make();
    await list.set('1', '2026-11-23T10:00:00.000Z');
    await list.set('1', '2026-11-23T11:00:00.000Z');
    await list.set('2', '2026-11-23T10:00:00.000Z');
    await list.set('2', undefined);
    site.settle();
    expect(await list.find('1')).toBe('2026-11-23T11:00:00.000Z');
    expect(await list.find('digest:U0OMAR')).toBeUndefined();
    expect(await list.dueBefore('2026-11-23T10:30:00.000Z')).toEqual([]);
    expect(await list.dueBefore('2026-11-23T11:00:00.000Z')).toHaveLength(1);
  });

  it('gives more than storage gives in one page', async () => {
    const list = make();
    for (let one = 0; one < 120; one += 1) await list.set(String(one), '2026-11-23T10:00:00.000Z');
    site.settle();
    expect(await list.dueBefore('2026-11-23T10:00:00.000Z')).toHaveLength(120);
  });
});
