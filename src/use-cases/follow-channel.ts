import type { Incident } from '../domain/incident';
import type { SevRecord } from '../domain/sev-record';
import type { TimelineEntry } from '../domain/timeline';
import type { Job, Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';
import { archivedEntry } from './archive-channel';
import { letGo } from './let-go';
import { settleSev } from './settle-sev';
import type { SevAtWork } from './sev-at-work';

/**
 * Somebody archived the SEV's channel or un-archived it. Events may be late or re-ordered, so Slack is asked how it is.
 * A channel that people un-archive after the SEV was closed is one that they want to keep.
 */
export async function followChannel(ports: Ports, sev: SevAtWork): Promise<Outcome> {
  const { issueId, issueKey, channel, channelArchivedAt } = sev.record.value;
  if (!channel) return { kind: 'refused', text: [`${issueKey} has no channel.`] };
  const [reading, archived] = await Promise.all([ports.issues.read({ issueId }), ports.chat.isArchived(channel.id)]);
  if (reading?.kind !== 'incident') return letGo(ports, sev, reading);
  const changed = await sev.job.once('changed', { make: async () => archived !== (channelArchivedAt !== undefined) });
  if (!changed) return { kind: 'done', text: [`The channel of ${issueKey} is as it was.`] };
  if (!archived) await ports.chat.join(channel.id);
  const { patch, entries } = channelChange(sev.job.job, archived, reading.incident);
  sev.record.update(patch);
  await settleSev(ports, sev, {
    before: reading.incident,
    after: reading.incident,
    transitions: reading.transitions,
    inJira: true,
    entries,
  });
  return { kind: 'done', text: [`The channel of ${issueKey} is ${archived ? 'archived' : 'open'}.`] };
}

interface ChannelChange {
  readonly patch: Pick<SevRecord, 'channelArchivedAt' | 'unarchiveAsked' | 'channelKept'>;
  readonly entries: readonly TimelineEntry[];
}

/** What the app remembers of it, and what the timeline says. */
export function channelChange({ id, receivedAt }: Job, archived: boolean, { status }: Incident): ChannelChange {
  const patch = {
    channelArchivedAt: archived ? receivedAt : undefined,
    unarchiveAsked: undefined,
    channelKept: !archived && status === 'Closed' ? true : undefined,
  };
  const opened: TimelineEntry = { id, at: receivedAt, event: { kind: 'channel-opened' } };
  return { patch, entries: archived ? archivedEntry(patch) : [opened] };
}
