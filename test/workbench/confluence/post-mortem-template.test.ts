import { postMortemTemplate } from '../../../workbench/confluence/seed/post-mortem-template.ts';
import { parseStorage } from '../../../workbench/confluence/storage-format/parse-storage.ts';
import { adfFault } from '../../../workbench/confluence/storage-format/validate-adf.ts';
import { type SiteUnderTest, siteUnderTest, theApp } from './site-under-test.ts';

const inline = [
  'key',
  'title',
  'status',
  'severity',
  'highest-severity',
  'owner',
  'impact',
  'reported',
  'acknowledged',
  'opened',
  'mitigated',
  'jira-link',
  'channel-link',
];
const blocks = ['timeline', 'follow-ups', 'live'];

describe('the post mortem template', () => {
  const template = postMortemTemplate();
  let site: SiteUnderTest;

  beforeEach(async () => {
    site = await siteUnderTest();
  });

  afterEach(() => site.close());

  it('is well formed', () => {
    expect(parseStorage(template).kind).toBe('parsed');
  });

  it.each([...inline, ...blocks])('declares sev-%s and uses it once', (name) => {
    expect(template).toMatch(new RegExp(`<at:(string|textarea)[^>]* at:name="sev-${name}"`));
    expect(template.split(`<at:var at:name="sev-${name}" />`)).toHaveLength(2);
  });

  it.each(blocks)('gives sev-%s a paragraph of its own', (name) => {
    expect(template).toContain(`<p><at:var at:name="sev-${name}" /></p>`);
  });

  it('makes a page that has every heading and none of its hints', async () => {
    const value = template
      .replace(/<at:declarations>.*<\/at:declarations>/, '')
      .replaceAll(/<at:var at:name="([^"]+)" \/>/g, '$1');
    const { spaceId } = site.confluence.facts();
    const made = (
      await site.ask(theApp, 'POST', '/wiki/api/v2/pages', {
        spaceId,
        title: 'SEV-1',
        body: { representation: 'storage', value },
      })
    ).body as { id: string };
    const [part] = site.confluence.pageForView(made.id, theApp)?.parts ?? [];
    const html = part?.kind === 'html' ? part.html : '';
    expect(html.match(/<h2>[^<]+/g)?.map((heading) => heading.slice(4))).toEqual([
      ...['Summary', 'Impact', 'Timeline', 'Detection', 'Trigger and contributing factors', 'Response and mitigation'],
      ...['What went well', 'What went badly', 'Where we got lucky', 'Follow-ups', 'Links'],
    ]);
    expect(html).not.toContain('Two or three sentences');
    const adf = (await site.ask(theApp, 'GET', `/wiki/api/v2/pages/${made.id}?body-format=atlas_doc_format`)).body as {
      body: { atlas_doc_format: { value: string } };
    };
    expect(adfFault(JSON.parse(adf.body.atlas_doc_format.value))).toBeUndefined();
  });
});
