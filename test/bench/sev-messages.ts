import type { WorkbenchDriver } from '../driver/start-workbench.ts';

export interface SevChannel {
  readonly id: string;
  /** When the app's first message stood in it, in milliseconds of the real clock. */
  readonly firstMessageAt: number;
}

interface Message {
  readonly ts: string;
  readonly bot_id?: string;
  readonly subtype?: string;
  readonly blocks?: readonly Block[];
}

interface Block {
  readonly type: string;
  readonly elements?: readonly { readonly action_id?: string; readonly value?: string }[];
}

/** The newest card on which a SEV can be opened. */
export async function reportCard(
  workbench: WorkbenchDriver,
  channelId: string,
): Promise<{ ts: string; issueKey: string }> {
  for (const { ts, blocks = [] } of await messages(workbench, channelId)) {
    const openSev = blocks.flatMap(({ elements = [] }) => elements).find((element) => element.action_id === 'open_sev');
    if (openSev?.value) return { ts, issueKey: openSev.value };
  }
  throw new Error('No card with the button "Open a SEV" stands in the reports channel.');
}

/** The channel that the app made last. */
export async function newestSevChannel(workbench: WorkbenchDriver): Promise<SevChannel> {
  const { channels = [] } = await workbench.slackApi('conversations.list', { limit: 1000 });
  const sevs = (channels as readonly { id: string; name: string; created: number }[]).filter(({ name }) =>
    name.startsWith('sev-'),
  );
  const newest = sevs.sort((a, b) => numberOf(b.name) - numberOf(a.name))[0];
  if (!newest) throw new Error('The app made no channel.');
  const first = (await messages(workbench, newest.id)).findLast(
    ({ bot_id, subtype }) => bot_id && !subtype?.startsWith('channel_'),
  );
  if (!first) throw new Error(`The app wrote nothing in #${newest.name}.`);
  // The site's clock runs with the real one, ahead of it by what it was advanced.
  const aheadMs = Date.parse(await workbench.now()) - Date.now();
  return { id: newest.id, firstMessageAt: Number(first.ts) * 1000 - aheadMs };
}

const numberOf = (name: string): number => Number(name.split('-')[1]);

/** Newest first. */
async function messages(workbench: WorkbenchDriver, channel: string): Promise<readonly Message[]> {
  const answer = await workbench.slackApi('conversations.history', { channel, limit: 100 });
  if (!answer.ok) throw new Error(`conversations.history answered ${answer.error}`);
  return answer.messages;
}
