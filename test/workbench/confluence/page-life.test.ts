import { as, type SiteUnderTest, siteUnderTest, theApp } from './site-under-test.ts';

const pages = '/wiki/api/v2/pages';

describe('a page in the workbench', () => {
  let site: SiteUnderTest;
  const make = async (caller = theApp, title = 'SEV-1', value = '<p>First</p>') =>
    (
      await site.ask(caller, 'POST', pages, {
        spaceId: site.confluence.facts().spaceId,
        status: 'current',
        title,
        body: { representation: 'storage', value },
      })
    ).body as { id: string };

  beforeEach(async () => {
    site = await siteUnderTest();
  });

  afterEach(() => site.close());

  it('tells the app of its creation, and who did it', async () => {
    const { id } = await make(as('engineer'));
    expect(site.events).toMatchObject([
      {
        eventType: 'avi:confluence:created:page',
        selfGenerated: false,
        content: { id, title: 'SEV-1', space: { key: 'PT' }, version: { number: 1 } },
      },
    ]);
  });

  it('marks what the app did as its own', async () => {
    const { id } = await make();
    await site.ask(theApp, 'PUT', `${pages}/${id}`, {
      id,
      status: 'current',
      title: 'SEV-1',
      body: { representation: 'storage', value: '<p>2</p>' },
      version: { number: 2 },
    });
    expect(site.events).toMatchObject([
      { eventType: 'avi:confluence:created:page', selfGenerated: true },
      {
        eventType: 'avi:confluence:updated:page',
        selfGenerated: true,
        updateTrigger: 'edit_page',
        content: { version: { number: 2 } },
      },
    ]);
  });

  it('tells the app of a comment on it, of a change by hand and of being trashed', async () => {
    const { id } = await make();
    const body = { representation: 'storage', value: '<p>Well put</p>' };
    await site.ask(as('engineer'), 'POST', '/wiki/api/v2/footer-comments', { pageId: id, body });
    await site.ask(as('engineer'), 'PUT', `${pages}/${id}`, {
      id,
      status: 'current',
      title: 'SEV-1',
      body: { representation: 'storage', value: '<p>2</p>' },
      version: { number: 2 },
    });
    await site.ask(as('engineer'), 'DELETE', `${pages}/${id}`);
    expect(site.events.slice(1)).toMatchObject([
      {
        eventType: 'avi:confluence:created:comment',
        selfGenerated: false,
        content: { type: 'comment', title: 'Re: SEV-1', space: { key: 'PT' }, container: { id, type: 'page' } },
      },
      { eventType: 'avi:confluence:updated:page', selfGenerated: false, content: { id, version: { number: 2 } } },
      { eventType: 'avi:confluence:trashed:page', selfGenerated: false, content: { id } },
    ]);
  });

  it('is listed page by page with a cursor that leads through all of them', async () => {
    for (const number of [1, 2, 3, 4]) await make(theApp, `SEV-${number}`);
    const titles: string[] = [];
    let next: string | undefined = `${pages}?limit=2&sort=title`;
    while (next !== undefined) {
      const list = (await site.ask(theApp, 'GET', next)).body as {
        results: { title: string }[];
        _links: { next?: string };
      };
      titles.push(...list.results.map((page) => page.title));
      next = list._links.next;
    }
    expect(titles).toEqual(['Incident Response', 'SEV-1', 'SEV-2', 'SEV-3', 'SEV-4']);
  });

  it.each(['<!channel> & "quotes"', ']]>', '😀', 'שלום', '<script>alert(1)</script>'])(
    'shows the hostile title %s as it was written',
    async (title) => {
      const { id } = await make(theApp, title);
      expect((await site.ask(theApp, 'GET', `${pages}/${id}`)).body).toMatchObject({ title });
    },
  );

  it('shows escaped text as text to its reader', async () => {
    const { id } = await make(
      theApp,
      'SEV-1',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; <a href="javascript:alert(1)">x</a></p>',
    );
    expect(site.confluence.pageForView(id, as('reader'))?.parts).toEqual([
      { kind: 'html', html: '<p>&lt;script&gt;alert(1)&lt;/script&gt; x</p>' },
    ]);
  });

  it('is not there for somebody without the right', async () => {
    const { id } = await make();
    expect(site.confluence.pageForView(id, as('outsider'))).toBeUndefined();
    expect(site.confluence.pagesForView(as('outsider'))).toEqual([]);
    expect(site.confluence.pagesForView(as('reader')).map((page) => page.title)).toEqual([
      'Incident Response',
      'SEV-1',
    ]);
    expect(site.confluence.pageForView(id, as('reader'))?.mayEdit).toBe(false);
  });
});
