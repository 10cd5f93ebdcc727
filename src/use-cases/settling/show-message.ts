import type { PostedMessage } from '../../domain/sev-record';
import type { Message } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import { type SevAtWork, since } from '../jobs/sev-at-work';

export interface StandingMessage {
  readonly step: string;
  readonly channelId: string;
  readonly current: PostedMessage | undefined;
  readonly message: Message;
  /** False for a message that nobody needs any more: when somebody deleted it, it stays deleted. */
  readonly needed?: boolean;
}

/** Posts a message that lives on, or edits it when it would look different. @returns undefined when it is right already */
export async function showMessage(
  ports: Ports,
  sev: SevAtWork,
  { step, channelId, current, message, needed = true }: StandingMessage,
): Promise<PostedMessage | undefined> {
  const { job, record } = sev;
  const shown = JSON.stringify(message);
  if (current?.shown === shown) return undefined;
  if (current) {
    const state = await ports.chat.update(current.channelId, current.ts, message);
    if (state === 'shown' || !needed) return { ...current, shown };
  }
  const id = `${record.value.issueId}:${step}`;
  // What the job posted before may be what was deleted since.
  const ts = await job.once(current ? `${step}-after-${current.ts}` : step, {
    find: () => ports.chat.findPosted(channelId, id, since(sev)),
    make: () => ports.chat.post(channelId, id, message),
  });
  return { channelId, ts, shown };
}
