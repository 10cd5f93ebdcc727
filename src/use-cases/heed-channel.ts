import type { Ports } from '../ports/ports';
import { acceptRequest } from './accept-request';

/** Something happened in a channel of the workspace; it is looked into where the channel is a SEV's. */
export async function heedChannel(
  ports: Ports,
  id: string,
  channelId: string,
  kind: 'channel-changed' | 'reconcile',
): Promise<void> {
  const issueId = await ports.records.issueIdOfChannel(channelId);
  if (issueId === undefined) return;
  await acceptRequest(ports, { id, work: { kind, incident: { issueId } }, reply: { kind: 'asked-for' } });
}
