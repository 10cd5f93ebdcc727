import { announcement, toldOf } from '../../documents/announcement';
import { sentence } from '../../documents/blocks/message';
import { isSev, parseStatus } from '../../domain/status';
import type { Ports } from '../../ports/ports';
import { type SevAtWork, since } from '../jobs/sev-at-work';
import type { Settled } from '../settling/settlement';
import { showClosing } from './show-closing';

/**
 * Says in the channel, once, what changed since it was told last. A new channel is told by its summary, and that a SEV
 * is closed by the message that sums it up.
 */
export async function announceNews(ports: Ports, sev: SevAtWork, settled: Settled): Promise<void> {
  const { job, record } = sev;
  const { channel, told, announcements, issueId } = record.value;
  const { after, owner, by, inJira, because } = settled;
  const knew = told.status !== undefined && isSev(parseStatus(told.status));
  const closes = knew && after.status === 'Closed' && told.status !== 'Closed';
  if (closes) record.update({ closing: record.value.closing ?? { by, inJira } });
  const known = closes ? { ...told, status: 'Closed' } : told;
  const news = knew ? announcement({ told: known, incident: after, owner, by, inJira, because }) : undefined;
  if (channel && news) {
    const id = `${issueId}:announcement:${announcements}`;
    await job.once(`announcement-${announcements}`, {
      find: () => ports.chat.findPosted(channel.id, id, since(sev)),
      make: () => ports.chat.post(channel.id, id, sentence(news)),
    });
    record.update({ announcements: announcements + 1 });
  }
  await showClosing(ports, sev, settled);
  record.update({ told: toldOf(after) });
}
