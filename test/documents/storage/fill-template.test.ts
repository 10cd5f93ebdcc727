import fc from 'fast-check';
import { fillTemplate } from '../../../src/documents/storage/fill-template.ts';
import { element, text } from '../../../src/documents/storage/storage-format.ts';
import { anyHostileText } from '../hostile-text.ts';
import { wordsIn } from './well-formed.ts';

const filling = {
  inline: { 'sev-key': text('SEV-42'), 'sev-title': text('Payments & <orders> fail') },
  block: { 'sev-timeline': element('ul', [element('li', [text('Reported')])]) },
};
const fill = (template: string) => fillTemplate(template, filling);

describe('a template', () => {
  it('is filled where a variable stands in a line', () => {
    expect(fill('<p>About <at:var at:name="sev-key" />: <at:var at:name="sev-title"/></p>')).toBe(
      '<p>About SEV-42: Payments &amp; &lt;orders&gt; fail</p>',
    );
  });

  it('is filled wherever a variable stands again', () => {
    expect(fill('<h1><at:var at:name="sev-key" /></h1><p><at:var at:name="sev-key"></at:var></p>')).toBe(
      '<h1>SEV-42</h1><p>SEV-42</p>',
    );
  });

  it('is filled in the cells of a table', () => {
    expect(fill('<table><tbody><tr><td><p><at:var at:name="sev-key" /></p></td></tr></tbody></table>')).toBe(
      '<table><tbody><tr><td><p>SEV-42</p></td></tr></tbody></table>',
    );
  });

  it.each(['<p>', '<p local-id="1">'])('gives a list or table the place of its whole paragraph %s', (paragraph) => {
    expect(fill(`<td>${paragraph} <at:var at:name="sev-timeline" /> </p></td>`)).toBe(
      '<td><ul><li>Reported</li></ul></td>',
    );
  });

  it('shows a variable that the app does not know', () => {
    expect(fill('<p><at:var at:name="sev-weather" /></p>')).toBe('<p>[unknown: sev-weather]</p>');
  });

  it('loses its declarations', () => {
    const declarations = '<at:declarations><at:string at:name="sev-key" /></at:declarations>';
    expect(fill(`${declarations}<p>Text</p>`)).toBe('<p>Text</p>');
    expect(fill('<at:declarations /><p>Text</p>')).toBe('<p>Text</p>');
  });

  it('from which sections were removed is filled all the same', () => {
    expect(fill('<h1>Nothing to fill</h1>')).toBe('<h1>Nothing to fill</h1>');
    expect(fill('')).toBe('');
  });

  it('is filled once: a value that looks like a variable stays text', () => {
    const title = text('<at:var at:name="sev-key" />');
    const filled = fillTemplate('<p><at:var at:name="sev-title" /></p>', { inline: { 'sev-title': title }, block: {} });
    expect(wordsIn(filled)).toBe('<at:var at:name="sev-key" />');
  });

  it('stays well formed whatever it is filled with', () => {
    fc.assert(
      fc.property(anyHostileText, (written) => {
        const template = '<h1><at:var at:name="title" /></h1><p><at:var at:name="list" /></p>';
        const value = text(written);
        const filled = fillTemplate(template, { inline: { title: value }, block: { list: element('p', [value]) } });
        expect(wordsIn(filled)).toBe(wordsIn(element('p', [value, value])));
      }),
    );
  });
});
