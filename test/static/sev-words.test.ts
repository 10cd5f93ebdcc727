/** @jest-environment node */
import { severities, severityLabel, severityMeaning } from '../../src/domain/severity';
import { durationText } from '../../static/sev/duration-text';
import { momentText, utcText } from '../../static/sev/moment-text';
import { readerOf } from '../../static/sev/reader';
import { severityChoices } from '../../static/sev/severity';
import { webUrl } from '../../static/sev/web-url';

describe('the severities to choose from', () => {
  it('are explained in the words that the app uses everywhere', () => {
    expect(severityChoices).toEqual(
      severities.map((level) => ({ level, label: severityLabel(level), meaning: severityMeaning(level) })),
    );
  });
});

describe('how long something took', () => {
  const from = '2026-01-15T08:00:00Z';
  it.each([
    ['2026-01-15T08:00:59Z', 'under a minute'],
    ['2026-01-15T08:59:59Z', '59 min'],
    ['2026-01-15T10:00:00Z', '2 h'],
    ['2026-01-15T09:12:00Z', '1 h 12 min'],
    ['2026-01-17T11:30:00Z', '2 d 3 h'],
    ['2026-01-15T07:59:59Z', 'invalid'],
    ['no time', 'invalid'],
  ])('until %s: %s', (to, text) => {
    expect(durationText(from, to)).toBe(text);
  });

  it('is not said when its start is missing', () => {
    expect(durationText(undefined, from)).toBeUndefined();
  });
});

describe('a time', () => {
  it('is given in the zone and the manner of the reader', () => {
    const reader = readerOf({ timezone: 'America/New_York', locale: 'en_US' });
    expect(momentText('2026-07-01T03:05:00Z', reader)).toMatch(/^Jun 30, 2026, 11:05\sPM$/);
  });

  it('is given in the manner of the browser when the host names what nobody knows', () => {
    expect(readerOf({ timezone: 'Moon/Base', locale: '!' })).toEqual({});
  });

  it('has UTC to compare', () => {
    expect(utcText('2026-07-01T03:05:00+02:00')).toBe('2026-07-01 01:05 UTC');
  });
});

describe('an address', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', ' java\nscript:alert(1)', 'no address', ''])(
    'that is no web page is not followed: %j',
    (text) => {
      expect(webUrl(text)).toBeUndefined();
    },
  );

  it('of a web page is followed', () => {
    expect(webUrl('https://example.com/a')).toBe('https://example.com/a');
  });
});
