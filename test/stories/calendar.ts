import { type Invited, readCalendar } from '../documents/calendar/read-calendar.ts';
import type { WorkbenchDriver } from '../driver/start-workbench.ts';

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
