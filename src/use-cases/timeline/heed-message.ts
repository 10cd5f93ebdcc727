import type { Ports } from '../../ports/ports';
import { acceptRequest } from '../jobs/accept-request';

/** What the chat tells of a message, reduced to what tells whether it matters. */
export interface HeardOfMessage {
  /** The chat's own id for it, the same at each delivery. */
  readonly eventId: string;
  readonly channelId: string;
  readonly ts: string;
  /** Name of the reaction that was added or taken back; absent when the message itself changed. */
  readonly reaction?: string | undefined;
}

/** A message was marked, unmarked, edited or deleted: work where its channel belongs to an incident, else nothing. */
export async function heedMessage(ports: Ports, heard: HeardOfMessage): Promise<void> {
  const { eventId, channelId, ts, reaction } = heard;
  const issueId = await ports.records.issueIdOfChannel(channelId);
  if (issueId === undefined) return;
  if (reaction !== undefined && reaction !== (await ports.policies.current()).timelineReaction) return;
  await acceptRequest(ports, {
    id: `event:${eventId}`,
    work: { kind: 'mark-message', incident: { issueId }, channelId, ts, added: false },
    reply: { kind: 'asked-for' },
  });
}
