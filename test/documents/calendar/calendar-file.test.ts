import fc from 'fast-check';
import { type CalendarEvent, calendarFile } from '../../../src/documents/calendar/calendar-file.ts';
import { anyInstant } from '../../builders/arbitrary-incident.ts';
import { readCalendar } from './read-calendar.ts';

const event = (different: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'meeting-10042-1@example.atlassian.net',
  sequence: 0,
  cancelled: false,
  startsAt: '2026-11-24T14:00:00.000Z',
  endsAt: '2026-11-24T15:00:00.000Z',
  changedAt: '2026-11-23T11:00:00.000Z',
  title: 'Post mortem of SEV-42: Payments fail',
  description: 'Timeline and impact are reviewed.\nIssue: https://example.atlassian.net/browse/SEV-42',
  url: 'https://example.atlassian.net/wiki/500',
  organizer: 'Omar Okafor',
  ...different,
});

describe('a calendar file', () => {
  it('is read by another program as the meeting that was written', () => {
    expect(readCalendar(calendarFile(event()))).toEqual({
      uid: 'meeting-10042-1@example.atlassian.net',
      sequence: 0,
      status: 'CONFIRMED',
      startsAt: '2026-11-24T14:00:00.000Z',
      endsAt: '2026-11-24T15:00:00.000Z',
      title: 'Post mortem of SEV-42: Payments fail',
      description: 'Timeline and impact are reviewed.\nIssue: https://example.atlassian.net/browse/SEV-42',
    });
  });

  it('calls off under the same identity', () => {
    const { uid, status } = readCalendar(calendarFile(event({ cancelled: true, sequence: 3 })));
    expect({ uid, status }).toEqual({ uid: event().uid, status: 'CANCELLED' });
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:another',
    'a\\nb;c,d:e"f',
    '\r\nATTENDEE:mailto:x@example.com',
    '👩‍👩‍👧‍👦'.repeat(40),
    '\u0000\u001b[31m\ud800',
    'DESCRIPTION;ALTREP="x":',
  ),
);

/** What becomes of text of which a calendar holds no control characters, and every line break alike. */
const inCalendar = (text: string): string =>
  text
    .replaceAll(/\r\n|[\n\r\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)[\p{Cc}\p{Cs}]/gu, '');

it('holds whatever people wrote as text, in one event, at the right time, in lines that every program takes', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, anyInstant, (title, description, organizer, startsAt) => {
      const file = calendarFile(event({ title, description, organizer, startsAt }));
      const read = readCalendar(file);
      expect(read.title).toBe(inCalendar(title));
      expect(read.description).toBe(inCalendar(description));
      expect(Date.parse(read.startsAt)).toBe(Math.floor(Date.parse(startsAt) / 1000) * 1000);
      const lines = file.split('\r\n');
      expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
      expect(/\p{Cs}/u.test(file)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
