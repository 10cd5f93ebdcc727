import type { SevRecord } from '../../domain/sev-record';
import type { TimelineEntry } from '../../domain/timeline/timeline';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';

/** Nothing can be said in the channel after this. */
export async function archiveChannel(ports: Ports, { job, record }: SevAtWork): Promise<void> {
  const { channel, channelArchivedAt } = record.value;
  if (!channel || channelArchivedAt !== undefined) return;
  await job.once('archived', {
    find: async () => ((await ports.chat.isArchived(channel.id)) ? true : undefined),
    make: async () => {
      await ports.chat.archive(channel.id);
      return true;
    },
  });
  record.update({ channelArchivedAt: ports.clock.now() });
}

/** The same entry, whichever job finds first that the channel is archived. */
export const archivedEntry = ({ channelArchivedAt }: Pick<SevRecord, 'channelArchivedAt'>): readonly TimelineEntry[] =>
  channelArchivedAt === undefined
    ? []
    : [{ id: 'channel-archived', at: channelArchivedAt, event: { kind: 'channel-archived' } }];
