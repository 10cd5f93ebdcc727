import { as, type SiteUnderTest, siteUnderTest, theApp } from './site-under-test.ts';

const pages = '/wiki/api/v2/pages';
const moduleKey = 'sev-post-mortem-macro';
const engineer = as('engineer');

/** As the editor keeps it in ADF; the app makes its own pages from such a node. */
const macroInAdf = (extensionKey: string) => ({
  type: 'extension',
  attrs: {
    layout: 'default',
    extensionType: 'com.atlassian.ecosystem',
    extensionKey,
    text: 'SEV post mortem',
    parameters: {
      layout: 'extension',
      guestParams: { issueKey: 'SEV-1', count: 2, open: true, tags: ['a', 'b'] },
      forgeEnvironment: 'DEVELOPMENT',
      extensionTitle: 'SEV post mortem',
    },
  },
});

describe('the macro of an app in a page', () => {
  let site: SiteUnderTest;
  let pageId: string;

  const make = async (representation: string, value: string) =>
    (
      (
        await site.ask(theApp, 'POST', pages, {
          spaceId: site.confluence.facts().spaceId,
          title: `Page ${value.length}`,
          body: { representation, value },
        })
      ).body as { id: string }
    ).id;
  const partsOf = (id: string) => site.confluence.pageForView(id, engineer)?.parts;
  const bodyOf = async (id: string, format: string) =>
    (
      (await site.ask(theApp, 'GET', `${pages}/${id}?body-format=${format}`)).body as {
        body: Record<string, { value: string }>;
      }
    ).body[format]?.value ?? '';

  beforeEach(async () => {
    site = await siteUnderTest();
    pageId = await make('storage', '<p>Before</p>');
  });

  afterEach(() => site.close());

  it('is inserted by hand with its configuration, in a new version', () => {
    const macro = site.confluence.insertMacro({ pageId, moduleKey, config: { issueKey: 'SEV-1' }, caller: engineer });
    expect(macro).toMatchObject({
      extensionTitle: 'SEV post mortem (Development)',
      forgeEnvironment: 'DEVELOPMENT',
      config: { issueKey: 'SEV-1' },
    });
    expect(macro.extensionKey).toMatch(new RegExp(`^[0-9a-f-]{36}/[0-9a-f-]{36}/static/${moduleKey}$`));
    expect(partsOf(pageId)).toEqual([
      { kind: 'html', html: '<p>Before</p>' },
      { kind: 'macro', macro },
    ]);
    expect(site.confluence.pageForView(pageId, engineer)?.version).toBe(2);
  });

  it('is stored under hyphenated keys, once more as a fallback', async () => {
    site.confluence.insertMacro({ pageId, moduleKey, config: { issueKey: 'SEV-1' }, caller: engineer });
    const storage = await bodyOf(pageId, 'storage');
    expect(storage.match(/<ac:adf-parameter key="issue-key">SEV-1<\/ac:adf-parameter>/g)).toHaveLength(2);
    expect(storage).toContain('<ac:adf-fallback>');
  });

  it('takes another configuration and keeps its id and its place', () => {
    const { localId } = site.confluence.insertMacro({
      pageId,
      moduleKey,
      config: { issueKey: 'SEV-1' },
      caller: engineer,
    });
    site.confluence.saveMacroConfig({ pageId, localId, config: { issueKey: 'SEV-2 <&>' }, caller: engineer });
    expect(partsOf(pageId)?.[1]).toMatchObject({ macro: { localId, config: { issueKey: 'SEV-2 <&>' } } });
  });

  it('cannot be configured when it is gone, nor by a reader', () => {
    const { localId } = site.confluence.insertMacro({ pageId, moduleKey, config: {}, caller: engineer });
    expect(() => site.confluence.saveMacroConfig({ pageId, localId: 'other', config: {}, caller: engineer })).toThrow(
      'MACRO_NOT_FOUND',
    );
    expect(() => site.confluence.saveMacroConfig({ pageId, localId, config: {}, caller: as('reader') })).toThrow(
      'may not be edited',
    );
  });

  it('comes from ADF, gets an id, and goes back to ADF', async () => {
    const node = macroInAdf('app/environment/static/sev');
    const id = await make('atlas_doc_format', JSON.stringify({ type: 'doc', version: 1, content: [node] }));
    const [part] = partsOf(id) ?? [];
    const config = node.attrs.parameters.guestParams;
    expect(part).toMatchObject({
      kind: 'macro',
      macro: { extensionKey: 'app/environment/static/sev', config, localId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(JSON.parse(await bodyOf(id, 'atlas_doc_format'))).toMatchObject({
      content: [{ type: 'extension', attrs: { parameters: { guestParams: config } } }],
    });
  });

  it('splits the page around it, also within columns', async () => {
    site.confluence.insertMacro({ pageId, moduleKey, config: {}, caller: engineer });
    const macro = (await bodyOf(pageId, 'storage')).slice('<p>Before</p>'.length);
    const cell = `<ac:layout-cell><p>Left</p>${macro}<p>Right</p></ac:layout-cell>`;
    const id = await make(
      'storage',
      `<ac:layout><ac:layout-section ac:type="single">${cell}</ac:layout-section></ac:layout>`,
    );
    expect(partsOf(id)?.map((part) => part.kind)).toEqual(['html', 'macro', 'html']);
  });
});
