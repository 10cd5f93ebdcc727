import { confluencePages } from '../../src/adapters/confluence/confluence-pages.ts';
import { kvsCache } from '../../src/adapters/forge/kvs-cache.ts';
import { ownAccount } from '../../src/adapters/jira/own-account.ts';
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
      baseUrl: async () => `${site.origin}/wiki`,
      parentId: async () => undefined,
      ownAccount: ownAccount(kvsCache(site.now)),
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
  const page = { issueKey: 'SEV-42', title, body: element('p', [text('Payments & orders <fail>')]), isPrivate: false };

  it('are found by their title once they are made', async () => {
    expect(await pages.find('SEV-42', title)).toBeUndefined();
    const made = await pages.create(page);
    expect(made).toEqual({
      pageId: expect.any(String),
      title,
      url: expect.stringMatching(/^https?:\/\//),
      authorAccountId: expect.any(String),
    });
    expect(await pages.find('SEV-42', title)).toEqual(made);
    expect(await pages.find('SEV-42', 'SEV-42')).toBeUndefined();
  });

  it('may stand below a page that is named by its title or its id', async () => {
    const { pageId } = await pages.create(page);
    expect(await pages.parent({ title })).toEqual({ pageId, title });
    expect(await pages.parent({ pageId })).toEqual({ pageId, title });
    expect(await pages.parent({ title: 'Nothing' })).toBeUndefined();
    expect(await pages.parent({ pageId: '987654321' })).toBeUndefined();
  });

  it('are made once', async () => {
    const made = await pages.create(page);
    expect(await pages.create(page)).toEqual(made);
  });

  it('are made beside the page of another SEV that has their title, and found again', async () => {
    const other = await pages.create({ ...page, issueKey: 'SEV-7' });
    await pages.mark(other.pageId, 'SEV-7');
    const made = await pages.create(page);
    expect(made.title).toBe(`${title} (2)`);
    expect(await pages.find('SEV-42', title)).toEqual(made);
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
    expect(await pages.find('SEV-42', title)).toMatchObject({ pageId });
  });

  it('can show the SEV live', async () => {
    const body = pages.liveView('SEV-42', ['facts', 'timeline']);
    expect(wordsIn(body)).toContain('SEV-42');
    expect(await pages.create({ issueKey: 'SEV-42', title, body, isPrivate: false })).toMatchObject({ title });
  });
});
