import fc from 'fast-check';
import { fillTemplate } from '../../../src/documents/storage/fill-template.ts';
import { holdable, type Storage } from '../../../src/documents/storage/storage-format.ts';
import { readStorage, sourceOf } from '../../../src/documents/storage/storage-tree.ts';
import { parseStorage } from '../../../workbench/confluence/storage-format/parse-storage.ts';
import { isElement, type StorageNode } from '../../../workbench/confluence/storage-format/storage-node.ts';
import { anyHostileText } from '../hostile-text.ts';
import { elementsIn, wordsIn } from './well-formed.ts';

const text = (written: string) => ({ kind: 'text' as const, text: written });
const macro = '<ac:adf-extension><ac:adf-node type="extension" /></ac:adf-extension>' as Storage;
const filling = {
  values: {
    'sev-key': text('SEV-42'),
    'sev-title': text('Payments & <orders> fail'),
    'sev-jira-link': { kind: 'link' as const, text: 'SEV-42', href: 'https://example.atlassian.net/browse/SEV-42?a&b' },
    'sev-timeline': { kind: 'macro' as const, storage: macro, text: 'SEV-42' },
    'sev-rows': {
      kind: 'table' as const,
      head: ['When', 'What'],
      rows: [
        ['10:15', 'a<b'],
        ['10:20', 'c'],
      ],
      none: '',
    },
  },
  lists: [
    {
      names: ['sev-entry-time', 'sev-entry-text'],
      items: [
        { 'sev-entry-time': text('10:15'), 'sev-entry-text': text('Reported & seen') },
        { 'sev-entry-time': text('10:20'), 'sev-entry-text': text('Acknowledged') },
      ],
    },
  ],
};
const fill = (template: string): string => fillTemplate(template, filling).storage;
const v = (name: string): string => `<at:var at:name="${name}" />`;
const table =
  '<table><tbody><tr><th>When</th><th>What</th></tr><tr><td>10:15</td><td>a&lt;b</td></tr><tr><td>10:20</td><td>c</td></tr></tbody></table>';

describe('a template', () => {
  it.each([
    [
      'in a line',
      `<p>About ${v('sev-key')}: <at:var at:name="sev-title"/></p>`,
      '<p>About SEV-42: Payments &amp; &lt;orders&gt; fail</p>',
    ],
    [
      'wherever a variable stands again',
      `<h1>${v('sev-key')}</h1><p><at:var at:name="sev-key">old</at:var></p>`,
      '<h1>SEV-42</h1><p>SEV-42</p>',
    ],
    [
      'where somebody typed a placeholder',
      '<p>About {{sev-key}} and {{ SEV-Title }}</p>',
      '<p>About SEV-42 and Payments &amp; &lt;orders&gt; fail</p>',
    ],
    [
      'with a link',
      `<li><p>${v('sev-jira-link')}</p></li>`,
      '<li><p><a href="https://example.atlassian.net/browse/SEV-42?a&amp;b">SEV-42</a></p></li>',
    ],
    ['with a table in place of a paragraph', `<p local-id="1"> ${v('sev-rows')} </p>`, table],
    [
      'with a table that ends the paragraph around it',
      `<p>Before <strong>bold ${v('sev-rows')} on</strong> after</p>`,
      `<p>Before <strong>bold </strong></p>${table}<p><strong> on</strong> after</p>`,
    ],
    [
      'with lines where no table can stand',
      `<table><tbody><tr><td><p>${v('sev-rows')}</p></td></tr></tbody></table>`,
      '<table><tbody><tr><td><p>10:15 · a&lt;b<br />10:20 · c</p></td></tr></tbody></table>',
    ],
    [
      'with a macro in a column of a layout',
      `<ac:layout><ac:layout-section ac:type="two_equal"><ac:layout-cell><p>${v('sev-timeline')}</p></ac:layout-cell><ac:layout-cell><p>x</p></ac:layout-cell></ac:layout-section></ac:layout>`,
      `<ac:layout><ac:layout-section ac:type="two_equal"><ac:layout-cell>${macro}</ac:layout-cell><ac:layout-cell><p>x</p></ac:layout-cell></ac:layout-section></ac:layout>`,
    ],
    [
      'with text where a macro is the label of a link',
      `<p><a href="https://x.example">see ${v('sev-timeline')}</a></p>`,
      '<p><a href="https://x.example">see SEV-42</a></p>',
    ],
    [
      'in an address, as one part of it',
      '<a href="https://logs.example/?q={{sev-title}}&amp;x=%7B%7Bsev-key%7D%7D">logs</a>',
      '<a href="https://logs.example/?q=Payments%20%26%20%3Corders%3E%20fail&amp;x=SEV-42">logs</a>',
    ],
    [
      'as a whole address',
      '<a href="{{sev-jira-link}}">issue</a>',
      '<a href="https://example.atlassian.net/browse/SEV-42?a&amp;b">issue</a>',
    ],
    [
      'in a parameter of a macro',
      `<ac:structured-macro ac:name="jira"><ac:parameter ac:name="key">${v('sev-key')}</ac:parameter></ac:structured-macro>`,
      '<ac:structured-macro ac:name="jira"><ac:parameter ac:name="key">SEV-42</ac:parameter></ac:structured-macro>',
    ],
    [
      'in code',
      '<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[grep "{{sev-title}}" <log>]]></ac:plain-text-body></ac:structured-macro>',
      '<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[grep "Payments & <orders> fail" <log>]]></ac:plain-text-body></ac:structured-macro>',
    ],
  ])('is filled %s', (_, template, page) => expect(fill(template)).toBe(page));

  it('has its row once for each entry, in the cells of its author', () => {
    const row = `<tr><td class="when"><p>${v('sev-entry-time')}</p></td><td><p><em>{{sev-entry-text}}</em> (${v('sev-key')})</p></td></tr>`;
    const filled = fill(`<table><tbody><tr><th>When</th><th>What</th></tr>${row}</tbody></table>`);
    expect(elementsIn(filled).filter((name) => name === 'tr')).toHaveLength(3);
    expect(wordsIn(filled)).toBe('WhenWhat10:15Reported & seen (SEV-42)10:20Acknowledged (SEV-42)');
    expect(filled.match(/class="when"/g)).toHaveLength(2);
  });

  it('asks whoever edits the page for what the app does not know, and names it', () => {
    const filled = fillTemplate(`<p>Weather: ${v('Weather')}, <code>{{sev-wind}}</code>, {{other}}</p>`, filling);
    expect(filled).toEqual({
      storage:
        '<p>Weather: <ac:placeholder>Weather</ac:placeholder>, <code><ac:placeholder>sev-wind</ac:placeholder></code>, {{other}}</p>',
      unknown: ['Weather', 'sev-wind'],
    });
  });

  it('loses its declarations', () => {
    expect(fill('<at:declarations><at:string at:name="sev-key" /></at:declarations><p>Text</p>')).toBe('<p>Text</p>');
    expect(fill('<at:declarations /><p>Text</p>')).toBe('<p>Text</p>');
  });

  it('is filled once: a value that looks like a placeholder stays text', () => {
    const title = text(`${v('sev-key')} {{sev-key}}`);
    const filled = fillTemplate(`<p>${v('sev-title')}</p>`, { values: { 'sev-title': title }, lists: [] });
    expect(wordsIn(filled.storage)).toBe(`${v('sev-key')} {{sev-key}}`);
  });
});

/** What people put into a template: sections renamed, moved and removed, tables, panels, layouts, macros of others. */
const block: fc.Arbitrary<string> = fc.constantFrom(
  '<h2>Wie wir es merkten</h2>',
  '<p>Text &amp; <strong>mehr</strong>&nbsp;&ldquo;so&rdquo;</p>',
  '<p style="text-align: right;" local-id=\'7\'>rechts > links</p>',
  '<table data-layout="wide"><colgroup><col style="width: 40px;" /></colgroup><tbody><tr><td>1</td></tr></tbody></table>',
  '<ac:structured-macro ac:name="toc" ac:schema-version="1" ac:macro-id="8" />',
  '<ac:structured-macro ac:name="expand"><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>',
  '<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[if (a < b && c) {{ x }}]]></ac:plain-text-body></ac:structured-macro>',
  '<ac:adf-extension><ac:adf-node type="panel"><ac:adf-attribute key="panel-type">note</ac:adf-attribute><ac:adf-content><p>y</p></ac:adf-content></ac:adf-node></ac:adf-extension>',
  '<ac:image ac:width="200"><ri:attachment ri:filename="a&amp;b.png" /></ac:image>',
  '<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>do</ac:task-body></ac:task></ac:task-list>',
  '<p><ac:link><ri:page ri:content-title="Runbook" /><ac:link-body>rb</ac:link-body></ac:link> <ac:placeholder>hint</ac:placeholder></p>',
  '<!-- a remark -->',
  '<hr/>',
);
const wrapped = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('ac:layout-cell', 'div', 'blockquote', 'td'), inner)
    .map(([name, body]) => `<${name}>${body}</${name}>`);
const anyTemplate = fc.array(fc.oneof(block, wrapped(block), wrapped(wrapped(block))), { maxLength: 8 });

const names = ['sev-key', 'sev-title', 'sev-jira-link', 'sev-timeline', 'sev-rows'];
const slots = [
  (name: string) => `<p>${v(name)}</p>`,
  (name: string) => `<p>a <em>b {{${name}}} c</em></p>`,
  (name: string) => `<li>${v(name)}</li>`,
  (name: string) => `<td><p>${v(name)}</p></td>`,
  (name: string) => `<p><a href="https://x.example/{{${name}}}">${v(name)}</a></p>`,
  (name: string) =>
    `<ac:structured-macro ac:name="{{${name}}}"><ac:parameter ac:name="x">${v(name)}</ac:parameter></ac:structured-macro>`,
  (name: string) => `<ac:plain-text-body><![CDATA[{{${name}}}]]></ac:plain-text-body>`,
];

const namesOf = (nodes: readonly StorageNode[]): readonly string[] =>
  nodes.flatMap((node) => (isElement(node) ? [node.name, ...namesOf(node.children)] : []));

describe('what the team made of the template', () => {
  it('is kept byte for byte, whatever it is', () => {
    fc.assert(
      fc.property(anyTemplate, (blocks) => {
        const template = blocks.join('');
        expect(fill(template)).toBe(template);
        expect(readStorage(template).map(sourceOf).join('')).toBe(template);
      }),
    );
  });

  it('is kept around placeholders that stand anywhere in it', () => {
    const slot = fc.tuple(fc.constantFrom(...slots), fc.constantFrom(...names)).map(([at, name]) => at(name));
    fc.assert(
      fc.property(anyTemplate, slot, anyTemplate, (before, at, after) => {
        const filled = fill([...before, at, ...after].join(''));
        expect(filled.startsWith(before.join(''))).toBe(true);
        expect(filled.endsWith(after.join(''))).toBe(true);
        expect(parseStorage(filled).kind).toBe('parsed');
        expect(filled).not.toMatch(/at:var|\{\{sev-/);
      }),
    );
  });
});

describe('what people wrote', () => {
  it('stands in the page as text, wherever its placeholder stands', () => {
    fc.assert(
      fc.property(anyHostileText, fc.constantFrom(...slots), (said, at) => {
        const rows = [[said, said]];
        const values = {
          'sev-title': text(said),
          'sev-link': { kind: 'link' as const, text: said, href: said },
          'sev-rows': { kind: 'table' as const, head: [], rows, none: said },
        };
        const harmless = { ...values, 'sev-title': text('x'), 'sev-link': text('x') };
        for (const name of ['sev-title', 'sev-link']) {
          const parsed = parseStorage(fillTemplate(at(name), { values, lists: [] }).storage);
          const expected = parseStorage(fillTemplate(at(name), { values: harmless, lists: [] }).storage);
          if (parsed.kind !== 'parsed' || expected.kind !== 'parsed') throw new Error(`Malformed around ${said}`);
          expect(namesOf(parsed.nodes)).toEqual(namesOf(expected.nodes));
        }
        expect(parseStorage(fillTemplate(at('sev-rows'), { values, lists: [] }).storage).kind).toBe('parsed');
      }),
      { numRuns: 300 },
    );
  });

  it('is read back letter by letter from a paragraph, a row and code', () => {
    fc.assert(
      fc.property(anyHostileText, (said) => {
        const lists = [{ names: ['sev-entry-text'], items: [{ 'sev-entry-text': text(said) }] }];
        const template = `<p>${v('sev-title')}</p><tr><td>${v('sev-entry-text')}</td></tr><ac:plain-text-body><![CDATA[{{sev-title}}]]></ac:plain-text-body>`;
        const filled = fillTemplate(template, { values: { 'sev-title': text(said) }, lists }).storage;
        const line = holdable(said).replace(/\r\n?/g, '\n');
        expect(wordsIn(filled)).toBe(line + line + line);
      }),
    );
  });
});
