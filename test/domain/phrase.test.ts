import { counted, listed, plainText, utcMinute } from '../../src/domain/phrase.ts';
import { omar } from '../builders/a-person.ts';

describe('a phrase as plain text', () => {
  it('names people, links and channels, and tells times in UTC', () => {
    const phrase = [
      { person: omar },
      ' opened ',
      { url: 'https://example.atlassian.net/browse/SEV-42', text: 'SEV-42' },
      ' in ',
      { channelId: 'C42', channelName: 'sev-42' },
      ' at ',
      { at: '2026-11-23T09:05:59.000Z' },
    ];
    expect(plainText(phrase)).toBe('Omar opened SEV-42 in #sev-42 at 2026-11-23 09:05 UTC');
  });

  it('tells a time to the minute', () => {
    expect(utcMinute('2026-11-23T09:05:59.000Z')).toBe('2026-11-23 09:05 UTC');
  });
});

describe('a list', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j reads “%s”', (items, text) => {
    expect(plainText(listed(items.map((item) => [item])))).toBe(text);
  });
});

describe('a count', () => {
  it.each([
    [0, '0 follow-ups'],
    [1, '1 follow-up'],
    [2, '2 follow-ups'],
  ])('of %i reads “%s”', (count, text) => expect(counted(count, 'follow-up')).toBe(text));

  it('takes a plural of its own', () => expect(counted(2, 'entry', 'entries')).toBe('2 entries'));
});
