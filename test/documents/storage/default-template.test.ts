import { defaultTemplate } from '../../../src/documents/storage/default-template.ts';
import { type SiteUnderTest, siteUnderTest, theApp } from '../../workbench/confluence/site-under-test.ts';
import { elementsIn } from './well-formed.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await siteUnderTest();
});
afterEach(() => site.close());

/** What somebody sees who opens a page that says exactly this. */
async function asAPage(value: string): Promise<{ readonly html: string; readonly storage: string }> {
  const { spaceId } = site.confluence.facts();
  const page = { spaceId, title: 'SEV-1', body: { representation: 'storage', value } };
  const { body } = await site.ask(theApp, 'POST', '/wiki/api/v2/pages', page);
  const { id } = body as { readonly id: string };
  const parts = site.confluence.pageForView(id, theApp)?.parts ?? [];
  const read = await site.ask(theApp, 'GET', `/wiki/api/v2/pages/${id}?body-format=storage`);
  const { storage } = (read.body as { readonly body: { readonly storage: { readonly value: string } } }).body;
  return { html: parts.map((part) => (part.kind === 'html' ? part.html : '')).join(''), storage: storage.value };
}

describe('the template that the team begins with', () => {
  it('has the sections of a post mortem, each with a hint that only the editor shows', async () => {
    const { html, storage } = await asAPage(defaultTemplate());
    const sections = storage.split('<h2>').slice(1);
    expect(sections.map((section) => section.slice(0, section.indexOf('<')))).toEqual([
      ...['Summary', 'Impact', 'Timeline', 'Detection', 'Trigger and contributing factors', 'Response and mitigation'],
      ...['What went well', 'What went badly', 'Where we got lucky', 'Follow-ups', 'Links'],
    ]);
    expect(sections.filter((section) => !section.includes('<ac:placeholder>'))).toEqual([]);
    expect(html).not.toContain('Two or three sentences');
  });

  it('declares each variable that it uses', () => {
    const declared = [...defaultTemplate().matchAll(/<at:string at:name="([^"]*)"/g)].map(([, name]) => name);
    const used = [...defaultTemplate().matchAll(/<at:var at:name="([^"]*)"/g)].map(([, name]) => name);
    expect([...declared].sort()).toEqual([...used].sort());
  });

  it('is taken by Confluence as a template, and read back as it was', async () => {
    const body = { storage: { value: defaultTemplate(), representation: 'storage' } };
    const template = { name: 'SEV post mortem', templateType: 'page', space: { key: 'PT' }, body };
    const made = await site.ask(theApp, 'POST', '/wiki/rest/api/template', template);
    const { templateId } = made.body as { readonly templateId: string };
    const read = await site.ask(theApp, 'GET', `/wiki/rest/api/template/${templateId}`);
    expect(read.body).toMatchObject({ name: 'SEV post mortem', body: { storage: { value: defaultTemplate() } } });
  });

  it('keeps its hints in the page that is made of it', () => {
    expect(elementsIn(defaultTemplate()).filter((name) => name === 'ac:placeholder').length).toBeGreaterThan(10);
  });
});
