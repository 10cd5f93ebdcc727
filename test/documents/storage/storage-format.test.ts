import fc from 'fast-check';
import { anchor, element, table, text } from '../../../src/documents/storage/storage-format.ts';
import { anyHostileText, hostileTexts } from '../hostile-text.ts';
import { elementsIn, wordsIn } from './well-formed.ts';

/** What XML can hold of a text; line breaks of any kind are one. */
const holdable = (written: string): string =>
  written.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '').replace(/\r\n?/g, '\n');

describe('what a person wrote', () => {
  it.each(hostileTexts)('stands in a page as text: %j', (written) => {
    const paragraph = element('p', [text(written)]);
    expect(wordsIn(paragraph)).toBe(holdable(written));
    expect(elementsIn(paragraph)).toEqual(['p']);
  });

  it('stands in a page as text, whatever it is', () => {
    fc.assert(
      fc.property(anyHostileText, (written) => {
        expect(wordsIn(element('p', [text(written)]))).toBe(holdable(written));
        expect(elementsIn(anchor(written, written))).toEqual(['a']);
      }),
    );
  });

  it('stands in the cells of a table', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyHostileText, anyHostileText), { maxLength: 5 }), (rows) => {
        const storage = table(
          ['One', 'Other'],
          rows.map((row) => row.map(text)),
        );
        expect(elementsIn(storage).filter((name) => name === 'tr')).toHaveLength(rows.length + 1);
        expect(elementsIn(storage).filter((name) => name === 'td')).toHaveLength(rows.length * 2);
      }),
    );
  });
});
