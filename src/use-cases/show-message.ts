import type { PostedMessage } from '../domain/sev-record';
import type { Message } from '../ports/chat';
import type { Ports } from '../ports/ports';
import { type SevAtWork, since } from './sev-at-work';

export interface StandingMessage {
  readonly step: string;
  readonly channelId: string;
  readonly current: PostedMessage | undefined;
  readonly message: Message;
}

/** Posts a message that lives on, or edits it when it would look different. @returns undefined when it is right already */
export async function showMessage(
  ports: Ports,
  sev: SevAtWork,
  { step, channelId, current, message }: StandingMessage,
): Promise<PostedMessage | undefined> {
  const { job, record } = sev;
  const shown = JSON.stringify(message);
  if (current?.shown === shown) return undefined;
  if (current) {
    await ports.chat.update(current.channelId, current.ts, message);
    return { ...current, shown };
  }
  const id = `${record.value.issueId}:${step}`;
  const ts = await job.once(step, {
    find: () => ports.chat.findPosted(channelId, id, since(sev)),
    make: () => ports.chat.post(channelId, id, message),
  });
  return { channelId, ts, shown };
}
