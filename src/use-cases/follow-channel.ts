import type { TimelineEntry } from '../domain/timeline';
import type { Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';
import { archivedEntry } from './archive-channel';
import { settleSev } from './settle-sev';
import type { SevAtWork } from './sev-at-work';

/**
 * Somebody archived the SEV's channel or un-archived it. Events may be late or re-ordered, so Slack is asked how it is.
 * A channel that people un-archive after the SEV was closed is one that they want to keep.
 */
export async function followChannel(ports: Ports, sev: SevAtWork): Promise<Outcome> {
  const { id, receivedAt } = sev.job.job;
  const { issueId, issueKey, channel, channelArchivedAt } = sev.record.value;
  if (!channel) return { kind: 'refused', text: [`${issueKey} has no channel.`] };
  const [reading, archived] = await Promise.all([ports.issues.read({ issueId }), ports.chat.isArchived(channel.id)]);
  if (reading?.kind !== 'incident') return { kind: 'refused', text: [`${issueKey} is not an incident in Jira.`] };
  const changed = await sev.job.once('changed', { make: async () => archived !== (channelArchivedAt !== undefined) });
  if (!changed) return { kind: 'done', text: [`The channel of ${issueKey} is as it was.`] };
  if (!archived) await ports.chat.join(channel.id);
  sev.record.update({
    channelArchivedAt: archived ? receivedAt : undefined,
    unarchiveAsked: undefined,
    channelKept: !archived && reading.incident.status === 'Closed' ? true : undefined,
  });
  const opened: TimelineEntry = { id, at: receivedAt, event: { kind: 'channel-opened' } };
  await settleSev(ports, sev, {
    before: reading.incident,
    after: reading.incident,
    transitions: reading.transitions,
    inJira: true,
    entries: archived ? archivedEntry(sev.record.value) : [opened],
  });
  return { kind: 'done', text: [`The channel of ${issueKey} is ${archived ? 'archived' : 'open'}.`] };
}
