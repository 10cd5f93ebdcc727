import type { Caller } from '../../../workbench/site/site.ts';
import { appWith, as, type SiteUnderTest, siteUnderTest, theApp } from './site-under-test.ts';

const pages = '/wiki/api/v2/pages';

describe('Confluence refuses, as the real site does', () => {
  let site: SiteUnderTest;
  let pageId: string;

  const newPage = (given: object = {}) => ({
    spaceId: site.confluence.facts().spaceId,
    status: 'current',
    title: 'SEV-1 post mortem',
    body: { representation: 'storage', value: '<p>First</p>' },
    ...given,
  });
  const newVersion = (number: number, given: object = {}) => ({
    id: pageId,
    status: 'current',
    title: 'SEV-1 post mortem',
    body: { representation: 'storage', value: '<p>Second</p>' },
    version: { number },
    ...given,
  });
  const post = (given: object, caller: Caller = theApp) => site.ask(caller, 'POST', pages, newPage(given));
  const statusOf = async (caller: Caller, method: string, path: string, body?: unknown) =>
    (await site.ask(caller, method, path, body)).status;

  beforeEach(async () => {
    site = await siteUnderTest();
    pageId = ((await post({})).body as { id: string }).id;
  });

  afterEach(() => site.close());

  describe('an app without the scope', () => {
    const refused = { code: 401, message: 'Unauthorized; scope does not match' };

    it.each([
      ['write:page:confluence', 'GET', pages],
      ['read:page:confluence', 'POST', pages],
      ['read:page:confluence', 'GET', '/wiki/api/v2/spaces'],
      ['write:page:confluence', 'POST', `${pages}/1/properties`],
      ['read:page:confluence', 'POST', '/wiki/rest/api/content/1/label'],
      ['read:template:confluence', 'GET', '/wiki/rest/api/template/1'],
      ['write:page:confluence', 'DELETE', `${pages}/1`],
    ])('%s is not enough for %s %s', async (scope, method, path) => {
      expect(await site.ask(appWith(scope), method, path)).toMatchObject({ status: 401, body: refused });
    });

    it('is refused in v2 with classic scopes alone', async () => {
      const classic = appWith(
        'read:confluence-content.all',
        'write:confluence-content',
        'read:confluence-content.summary',
      );
      expect(await statusOf(classic, 'GET', pages)).toBe(401);
    });

    it('is served in v1 with either the classic or all granular scopes', async () => {
      const path = `/wiki/rest/api/template/${site.confluence.facts().templateId}`;
      expect(await statusOf(appWith('read:confluence-content.summary'), 'GET', path)).toBe(200);
      expect(await statusOf(appWith('read:template:confluence', 'read:content-details:confluence'), 'GET', path)).toBe(
        200,
      );
    });
  });

  describe('a person without the right', () => {
    it('hides the page from an outsider', async () => {
      expect(await statusOf(as('outsider'), 'GET', `${pages}/${pageId}`)).toBe(404);
      expect((await site.ask(as('outsider'), 'GET', pages)).body).toMatchObject({ results: [] });
    });

    it('lets a reader view the page and not change it', async () => {
      expect(await statusOf(as('reader'), 'GET', `${pages}/${pageId}`)).toBe(200);
      expect(await statusOf(as('reader'), 'PUT', `${pages}/${pageId}`, newVersion(2))).toBe(404);
      expect((await post({ title: 'Other' }, as('reader'))).status).toBe(404);
      expect(
        await statusOf(as('reader'), 'POST', `/wiki/rest/api/content/${pageId}/label`, [
          { prefix: 'global', name: 'x' },
        ]),
      ).toBe(403);
    });

    it('bounds the app on behalf of a person by the rights of both', async () => {
      const asReader: Caller = {
        ...appWith('write:page:confluence', 'read:page:confluence'),
        ...as('reader'),
        kind: 'app-as-person',
        scopes: ['write:page:confluence'],
      } as Caller;
      expect((await post({ title: 'Other' }, asReader)).status).toBe(404);
    });

    it('shows a private page to its author only', async () => {
      const made = await site.ask(as('engineer'), 'POST', `${pages}?private=true`, newPage({ title: 'Mine' }));
      const path = `${pages}/${(made.body as { id: string }).id}`;
      expect([await statusOf(as('engineer'), 'GET', path), await statusOf(as('on-call'), 'GET', path)]).toEqual([
        200, 404,
      ]);
    });

    it('turns away who is not logged in', async () => {
      expect(await statusOf({ kind: 'anonymous' }, 'GET', pages)).toBe(401);
      expect(await statusOf({ kind: 'anonymous' }, 'GET', '/wiki/rest/api/user/current')).toBe(403);
    });
  });

  describe('a title', () => {
    it('that stands in the space already', async () => {
      expect(await post({})).toMatchObject({
        status: 400,
        body: {
          errors: [
            {
              status: 400,
              code: 'BAD_REQUEST',
              title: 'A page with this title already exists: A page already exists with the same TITLE in this space',
              detail: null,
            },
          ],
        },
      });
    });

    it('that another page has, at an update', async () => {
      expect(await statusOf(theApp, 'PUT', `${pages}/${pageId}`, newVersion(2, { title: 'Incident Response' }))).toBe(
        400,
      );
    });

    it('of more than 255 characters', async () => {
      expect((await post({ title: 'x'.repeat(255) })).status).toBe(200);
      expect((await post({ title: 'x'.repeat(256) })).status).toBe(400);
    });

    it('that is missing or blank', async () => {
      expect((await post({ title: undefined })).status).toBe(400);
      expect((await post({ title: ' ' })).status).toBe(400);
    });
  });

  describe('a version', () => {
    it.each([1, 3])('%i after 1', async (number) => {
      expect(await site.ask(theApp, 'PUT', `${pages}/${pageId}`, newVersion(number))).toMatchObject({
        status: 409,
        body: {
          errors: [
            {
              code: 'CONFLICT',
              title: `Version must be incremented when updating a page. Current Version: [1]. Provided version: [${number}]`,
            },
          ],
        },
      });
    });

    it('of a property that was changed meanwhile', async () => {
      const made = await site.ask(theApp, 'POST', `${pages}/${pageId}/properties`, { key: 'sev', value: 1 });
      const path = `${pages}/${pageId}/properties/${(made.body as { id: string }).id}`;
      expect(await statusOf(theApp, 'PUT', path, { key: 'sev', value: 2, version: { number: 1 } })).toBe(409);
      expect(await statusOf(theApp, 'POST', `${pages}/${pageId}/properties`, { key: 'sev', value: 2 })).toBe(409);
    });
  });

  describe('a body', () => {
    const body = (representation: string, value: string) => post({ title: 'Other', body: { representation, value } });

    it.each([
      ['<p>open', 'Unexpected EOF; was expecting a close tag'],
      ['<p>a<b>b</p>', 'Unexpected close tag; expected </b>.'],
      ['a &unheard; b', 'Undeclared general entity'],
      ['<x:y/>', 'Undeclared namespace prefix "x"'],
      ['1 < 2', 'row,col'],
      ['Tom & Jerry', 'row,col'],
      ['<br>', 'row,col'],
    ])('%s in storage format', async (value, because) => {
      const answer = await body('storage', value);
      expect(answer.status).toBe(400);
      const [error] = (answer.body as { errors: { title: string }[] }).errors;
      expect(error?.title).toMatch(/^Error parsing xhtml: /);
      expect(error?.title).toContain(because);
    });

    it.each([
      'not json',
      '{"type":"doc","version":1,"content":[{"type":"paragraf"}]}',
      '{"type":"doc","version":1,"content":[{"type":"text","text":"bare"}]}',
      '{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":""}]}]}',
    ])('%s as ADF', async (value) => {
      expect((await body('atlas_doc_format', value)).status).toBe(400);
    });

    it('of more than 5 MB', async () => {
      expect((await body('storage', 'x'.repeat(5 * 1024 * 1024 + 1))).status).toBe(413);
    });
  });

  describe('what is not modelled', () => {
    it.each([
      ['GET', '/wiki/api/v2/blogposts'],
      ['PATCH', pages],
      ['GET', `${pages}?subtype=live`],
      ['GET', `${pages}?status=deleted`],
      ['GET', '/wiki/rest/api/search'],
      ['GET', '/wiki/rest/api/template/blueprint?start=1'],
    ])('%s %s names itself', async (method, path) => {
      const answer = await site.ask(theApp, method, path);
      expect(answer.status).toBe(501);
      expect((answer.body as { message: string }).message).toContain('Not modelled by the workbench: ');
    });

    it.each([
      { surprise: 1 },
      { status: 'draft' },
      { body: { representation: 'storage', value: '<script>1</script>' } },
    ])('%j in a new page', async (given) => {
      expect((await post({ title: 'Other', ...given })).status).toBe(501);
    });
  });

  it('operations of v1 that the vendor has removed, with 410', async () => {
    const answer = await site.ask(theApp, 'GET', `/wiki/rest/api/content/${pageId}?expand=body.storage`);
    expect(answer).toMatchObject({ status: 410, body: { statusCode: 410 } });
  });

  it.each(['not-a-number', '1e3', '12345678901234567890'])('the id %s', async (id) => {
    expect(await statusOf(theApp, 'GET', `${pages}/${id}`)).toBe(400);
  });

  it('a label with characters that labels cannot have', async () => {
    const path = `/wiki/rest/api/content/${pageId}/label`;
    expect(await statusOf(theApp, 'POST', path, [{ prefix: 'global', name: 'two words' }])).toBe(400);
    expect(await statusOf(theApp, 'POST', '/wiki/rest/api/content/1/label', [{ prefix: 'global', name: 'x' }])).toBe(
      404,
    );
  });

  it('nothing when it refuses: no page, no event', async () => {
    const before = site.events.length;
    await post({});
    expect(site.events).toHaveLength(before);
    expect((await site.ask(theApp, 'GET', pages)).body).toMatchObject({ results: [{}, {}] });
  });
});
