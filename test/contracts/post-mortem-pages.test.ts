import { confluencePages } from '../../src/adapters/confluence/confluence-pages.ts';
import { kvsCache } from '../../src/adapters/forge/kvs-cache.ts';
import { element, text } from '../../src/documents/storage/storage-format.ts';
import type { PostMortemPages } from '../../src/ports/post-mortem-pages.ts';
import { wordsIn } from '../documents/storage/well-formed.ts';
import { fakePages } from '../fakes/fake-pages.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

const inConfluence = (): PostMortemPages =>
  site.inForge(
    confluencePages(kvsCache(site.now), {
      spaceKey: site.variables.CONFLUENCE_SPACE ?? '',
      templateId: site.variables.POST_MORTEM_TEMPLATE ?? '',
      baseUrl: async () => `${site.origin}/wiki`,
    }),
  );

describe.each([
  ['in memory', fakePages],
  ['in Confluence', inConfluence],
])('post mortems kept %s', (_, make) => {
  let pages: PostMortemPages;
  beforeEach(() => {
    pages = make();
  });
  const title = 'SEV-42 post mortem 2026-11-23: Payments & "orders" fail';
  const page = { title, body: element('p', [text('Payments & orders <fail>')]), isPrivate: false };

  it('begin with the team’s template, which has variables', async () => {
    expect(await pages.template()).toContain('<at:var at:name="sev-title"');
  });

  it('are found by their title once they are made', async () => {
    expect(await pages.find(title)).toBeUndefined();
    const made = await pages.create(page);
    expect(made).toEqual({
      pageId: expect.any(String),
      title,
      url: expect.stringMatching(/^https?:\/\//),
      authorAccountId: expect.any(String),
    });
    expect(await pages.find(title)).toEqual(made);
    expect(await pages.find('SEV-42')).toBeUndefined();
  });

  it('are made once', async () => {
    const made = await pages.create(page);
    expect(await pages.create(page)).toEqual(made);
  });

  it('are seen by everybody, or by those who were let in', async () => {
    const { pageId, authorAccountId = '' } = await pages.create(page);
    expect(await pages.isRestricted(pageId)).toBe(false);
    await pages.restrict(pageId, [authorAccountId]);
    expect(await pages.isRestricted(pageId)).toBe(true);
  });

  it('are marked as belonging to their SEV, also again', async () => {
    const { pageId } = await pages.create(page);
    await pages.mark(pageId, 'SEV-42');
    await expect(pages.mark(pageId, 'SEV-42')).resolves.toBeUndefined();
  });

  it('let others in where they are private, also again', async () => {
    const { pageId, authorAccountId = '' } = await pages.create({ ...page, isPrivate: true });
    await pages.restrict(pageId, [authorAccountId]);
    await expect(pages.restrict(pageId, [authorAccountId])).resolves.toBeUndefined();
    expect(await pages.find(title)).toMatchObject({ pageId });
  });

  it('can show the SEV live', async () => {
    const body = pages.liveView('SEV-42');
    expect(wordsIn(body)).toContain('SEV-42');
    expect(await pages.create({ title, body, isPrivate: false })).toMatchObject({ title });
  });
});
