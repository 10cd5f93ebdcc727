import { sentence } from '../../documents/blocks/message';
import type { Phrase } from '../../domain/phrase';
import type { Outcome } from '../../domain/work';
import { isPassing } from '../../errors';
import type { IssueReading } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { lookAgain } from '../due/plan-tending';
import { uncountSev } from '../figures/count-sev';
import type { SevAtWork } from '../jobs/sev-at-work';

/** The issue was deleted, or is no incident of the project any more: people are told once, and the app follows it no more. */
export async function letGo(
  ports: Ports,
  sev: SevAtWork,
  reading: Exclude<IssueReading, { kind: 'incident' }> | undefined,
): Promise<Outcome> {
  const text = whatHappened(sev.record.value.issueKey, reading);
  if (!sev.record.value.gone) {
    await tellPeople(ports, sev, text);
    await lookAgain(ports, sev, undefined);
    await uncountSev(ports, sev.record);
    sev.record.update({ gone: true });
  }
  return { kind: 'refused', text };
}

const whatHappened = (issueKey: string, reading: IssueReading | undefined): Phrase =>
  reading?.kind === 'other' && reading.issueKey !== issueKey
    ? [
        `${issueKey} was moved in Jira and is ${reading.issueKey} now, which is no incident of mine. I follow it no more.`,
      ]
    : [`I can't find the incident ${issueKey} in Jira any more: it was deleted or moved. I follow it no more.`];

/** On the card and, while people use it, in the channel. What Slack refuses is not worth failing for. */
async function tellPeople(ports: Ports, sev: SevAtWork, text: Phrase): Promise<void> {
  const { job, record } = sev;
  const { card, channel, channelArchivedAt, issueId } = record.value;
  const id = `${issueId}:gone:${job.job.id}`;
  try {
    if (card) {
      await ports.chat.update(card.channelId, card.ts, sentence(text));
      record.update({ card: { ...card, shown: '' } });
    }
    if (channel && channelArchivedAt === undefined)
      await job.once('gone', {
        find: () => ports.chat.findPosted(channel.id, id, job.job.receivedAt),
        make: () => ports.chat.post(channel.id, id, sentence(text)),
      });
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('people could not be told that an issue is gone', error, { job: job.job.id });
  }
}
