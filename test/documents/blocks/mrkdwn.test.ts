import fc from 'fast-check';
import { escapeMrkdwn, mrkdwn } from '../../../src/documents/blocks/mrkdwn.ts';
import { omar } from '../../builders/a-person.ts';
import { anyHostileText } from '../hostile-text.ts';

/** How Slack shows what is between its own tokens. */
const asShown = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('a phrase in Slack', () => {
  it('mentions people, links and channels, and tells times in the reader’s zone', () => {
    const phrase = [
      { person: omar },
      ' opened ',
      { url: 'https://example.atlassian.net/browse/SEV-42?a=1&b=2', text: 'SEV-42' },
      ' in ',
      { channelId: 'C42', channelName: 'sev-42' },
      ' at ',
      { at: '2026-11-23T09:05:59.000Z' },
    ];
    expect(mrkdwn(phrase)).toBe(
      '<@UOMAR> opened <https://example.atlassian.net/browse/SEV-42?a=1&amp;b=2|SEV-42> in <#C42> at ' +
        '<!date^1795424759^{date_short_pretty} {time}|2026-11-23 09:05 UTC>',
    );
  });

  it('names somebody whom Slack does not know', () => {
    expect(mrkdwn([{ person: { name: 'Rita <!here>' } }])).toBe('Rita &lt;!here&gt;');
  });
});

describe('whatever somebody writes', () => {
  it('is shown to the letter', () => {
    fc.assert(fc.property(anyHostileText, (text) => expect(asShown(escapeMrkdwn(text))).toBe(text)));
  });

  it('mentions nobody and links nowhere', () => {
    fc.assert(fc.property(anyHostileText, (text) => expect(mrkdwn([text])).not.toMatch(/[<>]/)));
  });

  it('ends no link, mention or name that the app writes', () => {
    fc.assert(
      fc.property(anyHostileText, (text) => {
        const link = mrkdwn([{ url: 'https://example.atlassian.net', text }]);
        expect(link).toMatch(/^<https:\/\/example\.atlassian\.net\|[^<>]*>$/);
        expect(mrkdwn([{ person: { name: text } }])).not.toMatch(/[<>]/);
      }),
    );
  });
});
