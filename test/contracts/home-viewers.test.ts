import { kvsHomeViewers } from '../../src/adapters/forge/kvs-home-viewers.ts';
import { fakeHomeViewers } from '../fakes/fake-home-viewers.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

describe.each([
  ['in memory', fakeHomeViewers],
  ['in Forge’s storage', () => site.inForge(kvsHomeViewers())],
])('who looks at their Home tab, kept %s', (_, make) => {
  it('is whoever opened it lately, once however often', async () => {
    const viewers = make();
    expect(await viewers.lately()).toEqual([]);
    for (const slackUserId of ['UERIN', 'UOMAR', 'UERIN']) await viewers.note(slackUserId, '2026-11-23T13:00:00.000Z');
    expect([...(await viewers.lately())].sort()).toEqual(['UERIN', 'UOMAR']);
  });
});
