import { sentence } from '../../documents/blocks/message';
import { whoSetsTheTopic } from '../../documents/mended';
import type { Drift } from '../../domain/drift';
import type { Phrase } from '../../domain/phrase';
import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';

/** Says in the channel what was put right, once and in one message. @param things empty when nothing was */
export async function tellMended(ports: Ports, { job, record }: SevAtWork, things: Phrase): Promise<void> {
  const { channel, channelArchivedAt } = record.value;
  if (things.length === 0 || !channel || channelArchivedAt !== undefined) return;
  const id = `${job.job.id}:mended`;
  await job.once('mended', {
    find: () => ports.chat.findPosted(channel.id, id, job.job.receivedAt),
    make: () => ports.chat.post(channel.id, id, sentence(['I put right ', ...things, '.'])),
  });
}

/** Whoever edited the topic learns, alone, how it is changed. That they cannot be told stops nothing. */
export async function tellEditor(ports: Ports, { job, record }: SevAtWork, { topicBy }: Drift): Promise<void> {
  const { channel, issueKey } = record.value;
  if (topicBy === undefined || !channel) return;
  try {
    await job.once('editor', {
      make: () =>
        ports.chat.tellAlone(channel.id, topicBy, `${job.job.id}:editor`, sentence(whoSetsTheTopic(issueKey))),
    });
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('the editor of a topic could not be told', error, { job: job.job.id });
  }
}
