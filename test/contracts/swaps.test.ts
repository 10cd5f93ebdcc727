import { kvsSwaps } from '../../src/adapters/forge/kvs-swaps.ts';
import { fakeSwaps } from '../fakes/fake-swaps.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

const span = { from: '2026-11-23T13:00:00.000Z', to: '2026-11-23T17:00:00.000Z' };
const swap = { id: 'view:V1', asker: 'U0OMAR', other: 'U0ERIN', give: span, take: span };

describe.each([
  ['in memory', fakeSwaps],
  ['in Forge’s storage', () => site.inForge(kvsSwaps())],
])('a swap kept %s', (_, make) => {
  it('is found as it was kept last', async () => {
    const swaps = make();
    expect(await swaps.find(swap.id)).toBeUndefined();
    await swaps.keep(swap);
    expect(await swaps.find(swap.id)).toEqual(swap);
    await swaps.keep({ ...swap, answer: 'accepted' });
    expect(await swaps.find(swap.id)).toEqual({ ...swap, answer: 'accepted' });
  });
});
