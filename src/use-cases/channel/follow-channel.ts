import { mended } from '../../documents/mended';
import type { Incident } from '../../domain/incident';
import type { SevRecord } from '../../domain/sev-record';
import type { TimelineEntry } from '../../domain/timeline/timeline';
import type { IncidentWork, Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { letGo } from '../agreement/let-go';
import { tellMended } from '../agreement/tell-mended';
import type { SevAtWork } from '../jobs/sev-at-work';
import { settleSev } from '../settling/settle-sev';
import { archivedEntry } from './archive-channel';
import { type ChannelState, foundChannel } from './found-channel';

type ChannelChanged = Extract<IncidentWork, { kind: 'channel-changed' }>;

/**
 * Somebody archived the SEV's channel, un-archived it or deleted it. Events may be late or re-ordered, so Slack is asked
 * how it is; a private channel that Slack does not show may be archived as well as deleted, unless Slack said which. A
 * channel that people un-archive after the SEV was closed is one that they want to keep.
 */
export async function followChannel(ports: Ports, sev: SevAtWork, work: ChannelChanged): Promise<Outcome> {
  const { issueId, issueKey, channel } = sev.record.value;
  if (!channel) return { kind: 'refused', text: [`${issueKey} has no channel.`] };
  const [reading, look] = await Promise.all([ports.issues.read({ issueId }), ports.chat.look(channel.id)]);
  if (reading?.kind !== 'incident') return letGo(ports, sev, reading);
  const found = foundChannel(sev.record.value, look, work.deletedChannelId);
  const change = await sev.job.once('changed', { make: async () => found ?? 'none' });
  if (change === 'none') return { kind: 'done', text: [`The channel of ${issueKey} is as it was.`] };
  if (look && !look.archived && !look.joined) await ports.chat.join(channel.id);
  const { patch, entries } = channelChange(sev.job.job, change, reading.incident);
  sev.record.update(patch);
  await settleSev(ports, sev, {
    before: reading.incident,
    after: reading.incident,
    transitions: reading.transitions,
    inJira: true,
    entries,
  });
  if (change === 'deleted') await tellMended(ports, sev, mended({ channel: 'deleted' }, false));
  return { kind: 'done', text: [`The channel of ${issueKey} is ${change}.`] };
}

interface ChannelChange {
  readonly patch: Pick<SevRecord, 'channelArchivedAt' | 'channelDeleted' | 'unarchiveAsked' | 'channelKept'>;
  readonly entries: readonly TimelineEntry[];
}

/** What the app remembers of it, and what the timeline says. */
export function channelChange({ id, receivedAt }: Job, state: ChannelState, { status }: Incident): ChannelChange {
  const patch = {
    channelArchivedAt: state === 'opened' ? undefined : receivedAt,
    channelDeleted: state === 'deleted' ? true : undefined,
    unarchiveAsked: undefined,
    channelKept: state === 'opened' && status === 'Closed' ? true : undefined,
  };
  if (state === 'archived') return { patch, entries: archivedEntry(patch) };
  const kind = state === 'opened' ? 'channel-opened' : 'channel-deleted';
  return { patch, entries: [{ id, at: receivedAt, event: { kind } }] };
}
