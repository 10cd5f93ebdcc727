import type { IncidentWork } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { acceptRequest } from '../jobs/accept-request';

export interface HeardOfChannel {
  /** The chat's own id for it, the same at each delivery. */
  readonly requestId: string;
  readonly channelId: string;
  /** `changed`: archived, un-archived, or the app was let in; `drifted`: what the app shows there may differ. */
  readonly happened: 'changed' | 'deleted' | 'drifted';
}

/** Something happened in a channel of the workspace; it is looked into where the channel is a SEV's. */
export async function heedChannel(ports: Ports, heard: HeardOfChannel): Promise<void> {
  const issueId = await ports.records.issueIdOfChannel(heard.channelId);
  if (issueId === undefined) return;
  await acceptRequest(ports, { id: heard.requestId, work: workFor(heard, issueId), reply: { kind: 'asked-for' } });
}

function workFor({ channelId, happened }: HeardOfChannel, issueId: string): IncidentWork {
  const incident = { issueId };
  switch (happened) {
    case 'changed':
      return { kind: 'channel-changed', incident };
    case 'deleted':
      return { kind: 'channel-changed', incident, deletedChannelId: channelId };
    case 'drifted':
      return { kind: 'reconcile', incident };
  }
}
