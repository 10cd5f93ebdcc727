import { addLabelsToContent, getContentTemplate, getContentTemplates, getCurrentUser, getUser } from 'confluence.js/v1';
import {
  createFooterComment,
  createPage,
  createPageProperty,
  deletePage,
  deletePagePropertyById,
  getPageById,
  getPageContentProperties,
  getPageContentPropertiesById,
  getPageFooterComments,
  getPageLabels,
  getPages,
  getPagesInSpace,
  getPageVersions,
  getSpaceById,
  getSpaces,
  updatePage,
  updatePagePropertyById,
} from 'confluence.js/v2';
import { personInRole } from '../../../workbench/site/people.ts';
import { type SiteUnderTest, siteUnderTest } from './site-under-test.ts';

describe('an outside client made by others, whose schema mismatches throw', () => {
  let site: SiteUnderTest;
  let pageId: number;
  const storage = (value: string) => ({ representation: 'storage', value });
  const client = () => site.clientOf('engineer');

  beforeEach(async () => {
    site = await siteUnderTest();
    const { spaceId } = site.confluence.facts();
    const page = await createPage(client(), {
      body: { spaceId, status: 'current', title: 'SEV-1 post mortem', body: storage('<p>First</p>') },
    });
    pageId = Number(page.id);
  });

  afterEach(() => site.close());

  it('finds the seeded space and its homepage', async () => {
    const [space] = (await getSpaces(client(), { keys: ['PT'] })).results ?? [];
    expect(space).toMatchObject({ key: 'PT', name: 'Product Team', id: site.confluence.facts().spaceId });
    const homepage = await getPageById(client(), { id: Number(space?.homepageId) });
    expect(homepage.title).toBe('Incident Response');
    expect((await getSpaceById(client(), { id: Number(space?.id) })).key).toBe('PT');
  });

  it('reads the template with its variables', async () => {
    const { templateId } = site.confluence.facts();
    const template = await getContentTemplate(client(), { contentTemplateId: templateId });
    expect(template.name).toBe('Meeting notes');
    expect(template.body?.storage?.value).toContain('<at:var at:name="topic" />');
    const all = await getContentTemplates(client(), { spaceKey: 'PT' });
    expect(all.results.map((found) => found.templateId)).toEqual([templateId]);
  });

  it('reads a page that was made below the homepage in the formats it asks for', async () => {
    const inStorage = await getPageById(client(), { id: pageId, bodyFormat: 'storage' });
    expect(inStorage.body?.storage?.value).toBe('<p>First</p>');
    const inAdf = await getPageById(client(), { id: pageId, bodyFormat: 'atlas_doc_format' });
    expect(JSON.parse(inAdf.body?.atlas_doc_format?.value ?? '')).toEqual({
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'First' }] }],
    });
    expect(inStorage.parentType).toBe('page');
  });

  it('finds the page by its title', async () => {
    const spaceId = Number(site.confluence.facts().spaceId);
    const everywhere = await getPages(client(), {
      title: 'SEV-1 post mortem',
      spaceId: [spaceId],
      status: ['current'],
    });
    const inSpace = await getPagesInSpace(client(), { id: spaceId, title: 'SEV-1 post mortem' });
    expect([everywhere, inSpace].map((list) => list.results?.map((page) => Number(page.id)))).toEqual([
      [pageId],
      [pageId],
    ]);
  });

  it('publishes a second version', async () => {
    const body = {
      id: String(pageId),
      status: 'current',
      title: 'SEV-1 post mortem',
      body: storage('<p>Second</p>'),
      version: { number: 2, message: 'more' },
    };
    expect((await updatePage(client(), { id: pageId, body })).version?.number).toBe(2);
    const versions = await getPageVersions(client(), { id: pageId });
    expect(versions.results?.map((version) => [version.number, version.message])).toEqual([
      [2, 'more'],
      [1, ''],
    ]);
    const first = await getPageById(client(), { id: pageId, version: 1, bodyFormat: 'storage' });
    expect(first.body?.storage?.value).toBe('<p>First</p>');
  });

  it('keeps properties with versions of their own', async () => {
    const created = await createPageProperty(client(), { pageId, key: 'sev', value: { issueKey: 'SEV-1' } });
    const propertyId = Number(created.id);
    await updatePagePropertyById(client(), {
      pageId,
      propertyId,
      key: 'sev',
      value: { issueKey: 'SEV-2' },
      version: { number: 2 },
    });
    const found = await getPageContentProperties(client(), { pageId, key: 'sev' });
    expect(found.results).toMatchObject([{ key: 'sev', value: { issueKey: 'SEV-2' }, version: { number: 2 } }]);
    expect((await getPageContentPropertiesById(client(), { pageId, propertyId })).key).toBe('sev');
    await deletePagePropertyById(client(), { pageId, propertyId });
    expect((await getPageContentProperties(client(), { pageId })).results).toEqual([]);
  });

  it('adds labels in v1 and reads them in v2', async () => {
    const added = await addLabelsToContent(client(), {
      id: String(pageId),
      body: [
        { prefix: 'global', name: 'SEV' },
        { prefix: 'global', name: 'post-mortem' },
      ],
    });
    expect(added.size).toBe(2);
    expect((await getPageLabels(client(), { id: pageId })).results?.map((label) => label.name)).toEqual([
      'sev',
      'post-mortem',
    ]);
  });

  it('comments at the foot of the page', async () => {
    await createFooterComment(client(), { pageId: String(pageId), body: storage('<p>Seen</p>') });
    const comments = await getPageFooterComments(client(), { id: pageId, bodyFormat: 'storage' });
    expect(comments.results?.map((comment) => comment.body?.storage?.value)).toEqual(['<p>Seen</p>']);
  });

  it('moves the page to the trash, which frees its title', async () => {
    await deletePage(client(), { id: pageId });
    expect((await getPages(client(), { title: 'SEV-1 post mortem' })).results).toEqual([]);
    const { spaceId } = site.confluence.facts();
    const again = await createPage(client(), {
      body: { spaceId, title: 'SEV-1 post mortem', body: storage('<p>Again</p>') },
    });
    expect(again.status).toBe('current');
  });

  it('learns who is asking and who others are', async () => {
    expect((await getCurrentUser(client())).displayName).toBe('Erin Eng');
    const { accountId = '' } = personInRole('on-call');
    expect((await getUser(client(), { accountId })).displayName).toBe('Omar Okafor');
  });
});
