import type { SevRecord } from '../../domain/sev-record';
import type { ChannelLook } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { heedChannel } from './heed-channel';

export type ChannelState = 'archived' | 'opened' | 'deleted';

/** @returns undefined when the channel is as the app knows it */
export function foundChannel(
  { channel, channelArchivedAt, channelDeleted, private: closed }: SevRecord,
  look: ChannelLook | undefined,
  deletedChannelId?: string,
): ChannelState | undefined {
  if (look && !look.archived) return channelArchivedAt === undefined ? undefined : 'opened';
  if (channelDeleted) return undefined;
  if (!look && (!closed || deletedChannelId === channel?.id)) return 'deleted';
  return channelArchivedAt === undefined ? 'archived' : undefined;
}

/** A channel that was deleted is replaced by a job of its own, which shows in the new one all that this job could not. */
export async function heedDeletion(
  ports: Ports,
  { job, record }: SevAtWork,
  look: ChannelLook | undefined,
): Promise<boolean> {
  const { channel } = record.value;
  if (!channel || foundChannel(record.value, look) !== 'deleted') return false;
  await heedChannel(ports, { requestId: `${job.job.id}:deleted`, channelId: channel.id, happened: 'deleted' });
  return true;
}
