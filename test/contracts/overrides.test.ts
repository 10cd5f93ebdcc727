import { kvsOverrides } from '../../src/adapters/forge/kvs-overrides.ts';
import { fakeOverrides } from '../fakes/fake-overrides.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

const anOverride = (id: string, madeAt: string) => ({
  id,
  person: 'U0ERIN',
  from: '2026-11-23T13:00:00.000Z',
  to: '2026-11-23T17:00:00.000Z',
  madeAt,
});
const first = anOverride('view:V2', '2026-11-23T12:00:00.000Z');
const second = anOverride('view:V1', '2026-11-23T12:30:00.000Z');

describe.each([
  ['in memory', fakeOverrides],
  ['in Forge’s storage', () => site.inForge(kvsOverrides())],
])('overrides kept %s', (_, make) => {
  it('are given in the order in which they were made', async () => {
    const overrides = make();
    await overrides.keep(second);
    await overrides.keep(first);
    site.settle();
    expect(await overrides.all()).toEqual([first, second]);
    expect(await overrides.find('view:V1')).toEqual(second);
  });

  it('are one where the same is kept again, and none once it is removed', async () => {
    const overrides = make();
    await overrides.keep(first);
    await overrides.keep({ ...first, person: 'U0OMAR' });
    site.settle();
    expect(await overrides.all()).toEqual([{ ...first, person: 'U0OMAR' }]);
    await overrides.remove(first.id);
    await overrides.remove(first.id);
    site.settle();
    expect(await overrides.all()).toEqual([]);
    expect(await overrides.find(first.id)).toBeUndefined();
  });
});
