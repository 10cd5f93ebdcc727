import { sentence } from '../../documents/blocks/message';
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { SevRecord } from '../../domain/sev-record';
import { isPassing } from '../../errors';
import type { Channel } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import { type SevAtWork, since } from '../jobs/sev-at-work';
import type { Settled } from '../settling/settlement';
import { heedDeletion } from './found-channel';

/**
 * A SEV that goes on needs its channel again. Where Slack leaves un-archiving to people, they are asked once, and the
 * app comes back when they have done it.
 */
export async function restoreChannel(ports: Ports, sev: SevAtWork, { after, owner }: Settled): Promise<void> {
  const { channel, channelArchivedAt, channelDeleted, unarchiveAsked } = sev.record.value;
  if (!channel || channelArchivedAt === undefined || channelDeleted || after.status === 'Closed') return;
  if ((await ports.chat.unarchive(channel.id)) === 'refused') {
    if (await heedDeletion(ports, sev, await ports.chat.look(channel.id))) return;
    if (!unarchiveAsked) await askPeople(ports, sev, channel, owner);
    return;
  }
  await ports.chat.join(channel.id);
  sev.record.update({ channelArchivedAt: undefined, unarchiveAsked: undefined });
}

/** Everybody in the reports channel, who may not know of a private SEV, and the SEV's owner alone. */
async function askPeople(ports: Ports, sev: SevAtWork, channel: Channel, owner: Person | undefined): Promise<void> {
  const { job, record } = sev;
  const { reportsChannelId } = ports.places;
  const id = `${job.job.id}:unarchive`;
  const message = sentence(request(record.value, channel));
  if (!record.value.private)
    await job.once('unarchive-asked', {
      find: () => ports.chat.findPosted(reportsChannelId, id, since(sev)),
      make: () => ports.chat.post(reportsChannelId, id, message),
    });
  record.update({ unarchiveAsked: true });
  const slackUserId = owner?.slackUserId;
  if (slackUserId === undefined) return;
  try {
    await job.once('owner-asked', {
      make: () => ports.chat.tellAlone(reportsChannelId, slackUserId, `${id}:owner`, message),
    });
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('the owner could not be asked to open the channel', error, { job: job.job.id });
  }
}

/** Into a private channel the app comes only by invitation. */
const request = ({ issueKey, private: closed }: SevRecord, { id, name }: Channel): Phrase => [
  `${issueKey} goes on, but its channel `,
  { channelId: id, channelName: name },
  ' is archived, and Slack lets only people un-archive it. Please open the channel and choose "Unarchive channel"; ',
  closed ? 'then invite me to it again.' : 'I come back to it by myself.',
];
