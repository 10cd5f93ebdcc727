import { closingMessage } from '../../documents/blocks/closing-message';
import { archiveAt } from '../../domain/due';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import type { Settled } from '../settling/settlement';
import { showMessage } from '../settling/show-message';

/** What follows closing: everybody is thanked and the SEV summed up, in one message for each time that it is closed. */
export async function showClosing(
  ports: Ports,
  sev: SevAtWork,
  { after, owner, investigator }: Settled,
): Promise<void> {
  const { channel, closing, announcements, mergedInto } = sev.record.value;
  if (!channel || !closing || mergedInto) return;
  const archivedFrom = archiveAt(after, sev.record.value, await ports.policies.current());
  const posted = await showMessage(ports, sev, {
    step: `closing-${announcements}`,
    channelId: channel.id,
    current: closing.message,
    needed: false,
    message: closingMessage({ incident: after, record: sev.record.value, owner, investigator, archivedFrom }),
  });
  if (after.status !== 'Closed') sev.record.update({ closing: undefined });
  else if (posted)
    sev.record.update({
      closing: { ...closing, message: posted },
      announcements: sev.record.value.announcements + (closing.message ? 0 : 1),
    });
}
