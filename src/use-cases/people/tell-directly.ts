import { isPassing } from '../../errors';
import type { Message } from '../../ports/chat';
import type { Ports } from '../../ports/ports';

export interface DirectMessage {
  /** Written into the message, so that it is posted once. */
  readonly id: string;
  readonly message: Message;
  /** ISO 8601 UTC, when an earlier attempt may have posted it; nothing older is looked at. */
  readonly maybePostedSince?: string | undefined;
}

/**
 * Writes to one person. Somebody who can't be written to is not told, and holds up nobody else.
 * @throws SevError for passing trouble
 */
export async function tellDirectly(ports: Ports, slackUserId: string, direct: DirectMessage): Promise<void> {
  const { id, message, maybePostedSince } = direct;
  try {
    const channelId = await ports.chat.openDirect(slackUserId);
    if (channelId === undefined) return;
    const posted = maybePostedSince ? await ports.chat.findPosted(channelId, id, maybePostedSince) : undefined;
    if (posted === undefined) await ports.chat.post(channelId, id, message);
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('direct message failed', error, { message: id });
  }
}
