import { sentence } from '../documents/blocks/message';
import type { Phrase } from '../domain/phrase';
import type { Channel } from '../ports/chat';
import type { Ports } from '../ports/ports';
import type { Settled } from './settlement';
import { type SevAtWork, since } from './sev-at-work';

/**
 * A SEV that goes on needs its channel again. Where Slack leaves un-archiving to people, they are asked once, and the
 * app comes back when they have done it.
 */
export async function restoreChannel(ports: Ports, sev: SevAtWork, { after }: Settled): Promise<void> {
  const { channel, channelArchivedAt, unarchiveAsked } = sev.record.value;
  if (!channel || channelArchivedAt === undefined || after.status === 'Closed') return;
  if ((await ports.chat.unarchive(channel.id)) === 'refused') {
    if (!unarchiveAsked) await askPeople(ports, sev, channel);
    return;
  }
  await ports.chat.join(channel.id);
  sev.record.update({ channelArchivedAt: undefined, unarchiveAsked: undefined });
}

async function askPeople(ports: Ports, sev: SevAtWork, channel: Channel): Promise<void> {
  const { job, record } = sev;
  const { reportsChannelId } = ports.places;
  const id = `${job.job.id}:unarchive`;
  await job.once('unarchive-asked', {
    find: () => ports.chat.findPosted(reportsChannelId, id, since(sev)),
    make: () => ports.chat.post(reportsChannelId, id, sentence(request(record.value.issueKey, channel))),
  });
  record.update({ unarchiveAsked: true });
}

const request = (issueKey: string, { id, name }: Channel): Phrase => [
  `${issueKey} is open again, but its channel `,
  { channelId: id, channelName: name },
  ' is archived, and Slack lets only people un-archive it. Please open the channel and choose "Unarchive channel"; ' +
    'I come back to it by myself.',
];
