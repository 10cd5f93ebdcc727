import fc from 'fast-check';
import { cut, titleOf } from '../../src/domain/title.ts';

describe('the title of a report', () => {
  it('is its first line', () => {
    expect(titleOf('Payments fail\nsince 10:15')).toBe('Payments fail');
  });

  it.each(['\r\n', '\r', '\u2028', '\u2029'])('ends at a line break of any kind (%j)', (lineBreak) => {
    expect(titleOf(`Payments fail${lineBreak}since 10:15`)).toBe('Payments fail');
  });

  it('skips empty lines before it and spaces around and within it', () => {
    expect(titleOf('\n\n  Payments \t fail  \n')).toBe('Payments fail');
  });

  it('is cut to what Jira holds, visibly', () => {
    const title = titleOf('x'.repeat(300));
    expect(title).toHaveLength(255);
    expect(title.endsWith('x…')).toBe(true);
  });
});

describe('cutting a text', () => {
  it('leaves one that fits alone', () => {
    expect(cut('x'.repeat(10), 10)).toBe('x'.repeat(10));
  });

  it('leaves a character out rather than half of it', () => {
    expect(cut('ab🔥cd', 4)).toBe('ab…');
  });

  it('keeps to the length, tears no surrogate pair, and keeps the beginning', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, length) => {
        const short = cut(text, length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short).not.toMatch(/\p{Surrogate}/u);
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
