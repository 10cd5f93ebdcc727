import { kvsToldGaps } from '../../src/adapters/forge/kvs-told-gaps.ts';
import { fakeToldGaps } from '../fakes/fake-told-gaps.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

describe.each([
  ['in memory', fakeToldGaps],
  ['in Forge’s storage', () => site.inForge(kvsToldGaps())],
])('the gap that was told, kept %s', (_, make) => {
  it('is none at first, the one noted last, and none again', async () => {
    const gaps = make();
    expect(await gaps.current()).toBeUndefined();
    await gaps.note({ since: '2026-11-23T13:00:00.000Z' });
    expect(await gaps.current()).toEqual({ since: '2026-11-23T13:00:00.000Z' });
    await gaps.note({ since: '2026-11-23T13:00:00.000Z', ts: '1795424759.000100' });
    expect(await gaps.current()).toMatchObject({ ts: '1795424759.000100' });
    await gaps.note(undefined);
    expect(await gaps.current()).toBeUndefined();
  });
});
