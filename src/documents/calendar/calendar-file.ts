/**
 * A meeting as an iCalendar file (RFC 5545). Written by hand: one event in UTC needs a dozen lines, while the library
 * for it is 45 kB that each cold start would read. Times are instants, so that every calendar shows them right in its
 * own zone; the identity stays and the sequence rises, so that a later file changes the event of an earlier one.
 */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  /** ISO 8601 UTC, all of them. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly changedAt: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly organizer: string;
}

export function calendarFile(event: CalendarEvent): string {
  const { uid, sequence, cancelled, startsAt, endsAt, changedAt } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SEV Response//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `URL:${plainUri(event.url)}`,
    // No address of the organizer leaves Slack; this is how calendars write that there is none.
    `ORGANIZER;CN=${quoted(event.organizer)}:invalid:nomail`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** @returns such as `20261124T140000Z` */
const utc = (at: string): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** What no line of the file may hold: control characters, and halves of a character. */
const forbidden = /[\p{Cc}\p{Cs}]/gu;

/** https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11 */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replaceAll('\t', ' ')
    .replaceAll(forbidden, '');

const quoted = (text: string): string => `"${text.replaceAll('"', "'").replaceAll(forbidden, '')}"`;

const plainUri = (url: string): string => url.replaceAll(/[\s\p{Cc}\p{Cs}]/gu, '');

const longestLine = 75;

/** No line is longer than 75 octets, and none is broken within a character. https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
