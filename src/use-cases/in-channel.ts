import { isPassing } from '../errors';
import type { Ports } from '../ports/ports';
import type { SevAtWork } from './sev-at-work';

/**
 * Does something in the SEV's channel. When Slack refuses, somebody may have archived the channel, or put the app out of
 * it, and word of it may be late or lost: then the record is put right or the app comes back, and nothing fails for good.
 * @returns `archived` when nothing can be done there any more
 */
export async function inChannel(ports: Ports, sev: SevAtWork, act: () => Promise<void>): Promise<'done' | 'archived'> {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (isPassing(error)) throw error;
    const place = await whereItStands(ports, sev);
    if (place === 'as-it-was') throw error;
    if (place === 'archived') return place;
    await act();
    return 'done';
  }
}

async function whereItStands(ports: Ports, { record }: SevAtWork): Promise<'archived' | 'joined' | 'as-it-was'> {
  const { channel } = record.value;
  const look = channel && (await ports.chat.look(channel.id));
  if (!channel) return 'as-it-was';
  if (!look || look.archived) {
    record.update({ channelArchivedAt: ports.clock.now() });
    return 'archived';
  }
  if (look.joined) return 'as-it-was';
  await ports.chat.join(channel.id);
  return 'joined';
}
