import ICAL from 'ical.js';
import type { WorkbenchDriver } from '../driver/start-workbench.ts';

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

interface Thread {
  readonly messages: readonly {
    readonly text: string;
    readonly files?: readonly { readonly id: string; readonly mode: string }[];
  }[];
}

/** The calendar files that stand in a thread. */
export async function calendarsIn(
  workbench: WorkbenchDriver,
  channel: string,
  ts: string,
): Promise<readonly Invited[]> {
  const thread = (await workbench.slackApi('conversations.replies', { channel, ts })) as unknown as Thread;
  const files = thread.messages.flatMap((message) => message.files ?? []).filter(({ mode }) => mode !== 'tombstone');
  return Promise.all(
    files.map(async ({ id }) => {
      const answer = await fetch(`${workbench.origin}/workbench/slack/file?user=engineer&id=${id}`);
      return readCalendar(await answer.text());
    }),
  );
}
