import { kvsPasses } from '../../src/adapters/forge/kvs-passes.ts';
import { fakePasses } from '../fakes/fake-passes.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

describe.each([
  ['in memory', fakePasses],
  ['in Forge’s storage', () => site.inForge(kvsPasses())],
])('the last pass kept %s', (_, make) => {
  it('is the one that was noted last', async () => {
    const passes = make();
    expect(await passes.last()).toBeUndefined();
    await passes.note('2026-11-23T13:00:00.000Z');
    await passes.note('2026-11-23T14:00:00.000Z');
    expect(await passes.last()).toBe('2026-11-23T14:00:00.000Z');
  });
});
