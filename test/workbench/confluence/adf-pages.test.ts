import { adfFault } from '../../../workbench/confluence/storage-format/validate-adf.ts';
import { type SiteUnderTest, siteUnderTest, theApp } from './site-under-test.ts';

const words = (text: string, ...marks: readonly object[]) => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const list = (type: string) => ({ type, content: [{ type: 'listItem', content: [paragraph(words('one'))] }] });
const cells = (type: string) => ({
  type: 'tableRow',
  content: [{ type, attrs: {}, content: [paragraph(words('cell'))] }],
});

/** What goes into storage format and comes back as it was. */
const blocks = {
  heading: { type: 'heading', attrs: { level: 2 }, content: [words('Impact')] },
  'marked text': paragraph(
    words('bold', { type: 'strong' }),
    words(' & <tags> ]]> '),
    words('code', { type: 'code' }),
    { type: 'hardBreak' },
  ),
  link: paragraph(words('here', { type: 'link', attrs: { href: 'https://example.com/?a=1&b=2' } })),
  'bullet list': list('bulletList'),
  'ordered list': list('orderedList'),
  panel: { type: 'panel', attrs: { panelType: 'warning' }, content: [paragraph(words('Careful'))] },
  'code block': { type: 'codeBlock', content: [words('if (a < b) { c[d[0]]>e; }')] },
  table: { type: 'table', content: [cells('tableHeader'), cells('tableCell')] },
  rule: { type: 'rule' },
  quote: { type: 'blockquote', content: [paragraph(words('said'))] },
  hint: paragraph({ type: 'placeholder', attrs: { text: 'Say more.' } }),
  mention: paragraph({ type: 'mention', attrs: { id: '712020:1', text: '' } }),
  date: paragraph({ type: 'date', attrs: { timestamp: '1763942400000' } }),
};

describe('a page made from ADF', () => {
  let site: SiteUnderTest;
  const make = (content: readonly object[]) => {
    const value = JSON.stringify({ type: 'doc', version: 1, content });
    const body = { representation: 'atlas_doc_format', value };
    return site.ask(theApp, 'POST', '/wiki/api/v2/pages', {
      spaceId: site.confluence.facts().spaceId,
      title: 'SEV-1',
      body,
    });
  };

  beforeEach(async () => {
    site = await siteUnderTest();
  });

  afterEach(() => site.close());

  it.each(Object.entries(blocks))('keeps a %s through storage format', async (_, block) => {
    const { id } = (await make([block])).body as { id: string };
    const page = await site.ask(theApp, 'GET', `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`);
    const document = JSON.parse(
      (page.body as { body: { atlas_doc_format: { value: string } } }).body.atlas_doc_format.value,
    );
    expect(adfFault(document)).toBeUndefined();
    expect(document.content).toEqual([withoutEmptyAttributes(block)]);
  });

  it('is refused as not modelled where storage format for it is not known here', async () => {
    const media = {
      type: 'mediaSingle',
      attrs: { layout: 'center' },
      content: [{ type: 'media', attrs: { type: 'file', id: '1', collection: '' } }],
    };
    expect(await make([media])).toMatchObject({
      status: 501,
      body: { message: 'Not modelled by the workbench: ADF node mediaSingle' },
    });
  });
});

function withoutEmptyAttributes(block: object): unknown {
  return JSON.parse(
    JSON.stringify(block, (key, value) => (key === 'attrs' && Object.keys(value).length === 0 ? undefined : value)),
  );
}
