import fc from 'fast-check';
import { context, quotation, section, sentence } from '../../../src/documents/blocks/message.ts';
import { anyHostileText } from '../hostile-text.ts';
import { expectSlackToTake, wordsOf } from './slack-limits.ts';

const message = (...blocks: object[]) => ({ text: 'Words', blocks });

describe('a sentence', () => {
  it('is the same to the eye and to a screen reader', () => {
    const { text, blocks } = sentence(['SEV-42 is closed.']);
    expect(text).toBe('SEV-42 is closed.');
    expect(blocks).toEqual([{ type: 'section', text: { type: 'mrkdwn', text } }]);
  });
});

describe('a text that is longer than Slack takes', () => {
  const beyond = (filling: string) => [filling.repeat(3001)];

  it.each(['x', '&', '<', '🔥', 'x🔥', '<!channel>'])('made of “%s” is cut where nothing is torn', (filling) => {
    const long = message(section(beyond(filling)), context(beyond(filling)));
    expectSlackToTake(long);
    for (const words of wordsOf(long)) expect(words.slice(-6)).toMatch(/([^&;]|&(amp|lt|gt);)…$/);
  });

  it('is cut before a link, a mention or a time that does not fit', () => {
    const link = { url: 'https://example.atlassian.net/browse/SEV-42', text: 'SEV-42' };
    for (let before = 2930; before <= 3000; before += 1) {
      const cut = message(section(['x'.repeat(before), link]));
      expectSlackToTake(cut);
      expect(wordsOf(cut)[0]).toMatch(/^x+(<[^<>]*>|…)$/);
    }
  });
});

describe('a quotation', () => {
  it('is plain text, so that nothing in it is acted on', () => {
    const text = '*<!channel>* :fire:';
    expect(quotation(text)).toEqual({ type: 'section', text: { type: 'plain_text', text, emoji: false } });
  });

  it('of nothing is a dash, since Slack takes no empty text', () => {
    expect(wordsOf(message(quotation('  \n ')))).toEqual(['–']);
  });

  it('is taken by Slack whatever is quoted', () => {
    fc.assert(fc.property(anyHostileText, (text) => expectSlackToTake(message(quotation(text.repeat(100))))));
  });
});
