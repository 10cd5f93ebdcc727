import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { heedDeletion } from './found-channel';

/**
 * Does something in the SEV's channel. When Slack refuses, somebody may have archived the channel, or put the app out of
 * it, and word of it may be late or lost: then the record is put right or the app comes back, and nothing fails for good.
 * @returns `archived` and `deleted` when nothing can be done there any more
 */
export async function inChannel(
  ports: Ports,
  sev: SevAtWork,
  act: () => Promise<void>,
): Promise<'done' | 'archived' | 'deleted'> {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (isPassing(error)) throw error;
    const place = await whereItStands(ports, sev);
    if (place === 'as-it-was') throw error;
    if (place === 'archived' || place === 'deleted') return place;
    await act();
    return 'done';
  }
}

type Place = 'archived' | 'deleted' | 'joined' | 'as-it-was';

async function whereItStands(ports: Ports, sev: SevAtWork): Promise<Place> {
  const { record } = sev;
  const { channel } = record.value;
  const look = channel && (await ports.chat.look(channel.id));
  if (!channel) return 'as-it-was';
  if (await heedDeletion(ports, sev, look)) return 'deleted';
  if (!look || look.archived) {
    record.update({ channelArchivedAt: ports.clock.now() });
    return 'archived';
  }
  if (look.joined) return 'as-it-was';
  await ports.chat.join(channel.id);
  return 'joined';
}
