import ICAL from 'ical.js';

export interface Invited {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  /** ISO 8601 UTC */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string;
  readonly description: string;
}

/** What a calendar reads in such a file: the parser is another than the app's own hand. */
export function readCalendar(text: string): Invited {
  const [event, ...others] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Error('The file holds not exactly one event');
  const { uid, sequence, startDate, endDate, summary, description } = new ICAL.Event(event);
  return {
    uid,
    sequence,
    status: String(event.getFirstPropertyValue('status')),
    startsAt: startDate.toJSDate().toISOString(),
    endsAt: endDate.toJSDate().toISOString(),
    title: summary,
    description,
  };
}
