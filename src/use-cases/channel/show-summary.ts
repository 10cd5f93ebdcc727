import { sevSummary, sevTopic } from '../../documents/blocks/sev-summary';
import { updateLine } from '../../documents/blocks/update-line';
import { markOf } from '../../domain/audience';
import { nextUpdateDue } from '../../domain/update-cadence';
import type { Ports } from '../../ports/ports';
import type { PostMortemPage } from '../../ports/post-mortem-pages';
import type { SevAtWork } from '../jobs/sev-at-work';
import type { Settled } from '../settling/settlement';
import { showMessage } from '../settling/show-message';

/** The one pinned message of the channel shows where the SEV stands. */
export async function showSummary(
  ports: Ports,
  sev: SevAtWork,
  { after, issueUrl, owner }: Settled,
  drafted: PostMortemPage | undefined,
): Promise<void> {
  const { channel, summary, lastUpdate, updateSnooze } = sev.record.value;
  if (!channel) return;
  const nextAt = nextUpdateDue(after, lastUpdate, await ports.policies.current());
  const posted = await showMessage(ports, sev, {
    step: 'summary',
    channelId: channel.id,
    current: summary,
    message: sevSummary({
      incident: after,
      postMortem: drafted ?? sev.record.value.postMortem,
      record: sev.record.value,
      issueUrl,
      owner,
      nameTaken: channel.insteadOf,
      mark: markOf(sev.record.value),
      updates: updateLine(lastUpdate, nextAt, updateSnooze),
    }),
  });
  if (posted) sev.record.update({ summary: { ...posted, pinned: posted.ts === summary?.ts && summary.pinned } });
  await pinSummary(ports, sev);
}

/** Kept apart from the posting: the app may die between the two. */
async function pinSummary(ports: Ports, { record }: SevAtWork): Promise<void> {
  const { summary } = record.value;
  if (!summary || summary.pinned) return;
  await ports.chat.pin(summary.channelId, summary.ts);
  record.update({ summary: { ...summary, pinned: true } });
}

export async function showTopic(ports: Ports, { job, record }: SevAtWork, { after, owner }: Settled): Promise<void> {
  const { channel } = record.value;
  const topic = sevTopic(after, owner, markOf(record.value));
  if (!channel || record.value.topic === topic) return;
  // Slack tells the channel of each time that a topic is set, even to what it was.
  const isSet = job.leftovers && (await ports.chat.topicOf(channel.id)) === topic;
  if (!isSet) await ports.chat.setTopic(channel.id, topic);
  record.update({ topic });
}
