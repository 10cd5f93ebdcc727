import { announcement, toldOf } from '../documents/announcement';
import { sentence } from '../documents/blocks/message';
import type { Ports } from '../ports/ports';
import type { Settled } from './settlement';
import type { SevAtWork } from './sev-at-work';

/** Says in the channel, once, what changed since it was told last. A new channel is told by its summary. */
export async function announceNews(ports: Ports, { job, record }: SevAtWork, settled: Settled): Promise<void> {
  const { channel, told, announcements, issueId } = record.value;
  const { after, owner, by, inJira, because } = settled;
  const news =
    told.status === undefined ? undefined : announcement({ told, incident: after, owner, by, inJira, because });
  if (channel && news) {
    const id = `${issueId}:announcement:${announcements}`;
    await job.once(`announcement-${announcements}`, {
      find: () => ports.chat.findPosted(channel.id, id, job.job.receivedAt),
      make: () => ports.chat.post(channel.id, id, sentence(news)),
    });
    record.update({ announcements: announcements + 1 });
  }
  record.update({ told: toldOf(after) });
}
