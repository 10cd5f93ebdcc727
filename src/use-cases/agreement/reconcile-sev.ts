/**
 * Compares an incident's issue, the app's record and what Slack shows, and puts right what differs: events may be
 * missed, late or re-ordered, and people change things by hand. Where all agree, nothing is written and nothing is said.
 */
import { followUpCount } from '../../documents/blocks/follow-up-count';
import { mended as mendedThings } from '../../documents/mended';
import type { Drift } from '../../domain/drift';
import type { Incident } from '../../domain/incident';
import type { BookmarkName, SevRecord } from '../../domain/sev-record';
import type { Outcome } from '../../domain/work';
import type { IssueReading } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { channelChange } from '../channel/follow-channel';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';
import { countTheirs } from '../review/count-contributions';
import { showChanges } from './follow-jira';
import { letGo } from './let-go';
import { lookForDrift } from './look-for-drift';
import { tellEditor, tellMended } from './tell-mended';

type ReadIncident = Extract<IssueReading, { kind: 'incident' }>;

export async function reconcileSev(ports: Ports, sev: SevAtWork): Promise<Outcome> {
  const { actor } = sev.job.job;
  const { issueId } = sev.record.value;
  const [reading, admission] = await Promise.all([
    ports.issues.read({ issueId }),
    actor && admit(ports, actor, 'see', issueId),
  ]);
  if (admission?.kind === 'refused') return admission;
  if (reading?.kind !== 'incident') return letGo(ports, sev, reading);
  return compare(ports, sev, reading);
}

async function compare(ports: Ports, sev: SevAtWork, reading: ReadIncident): Promise<Outcome> {
  const { record } = sev;
  const { incident } = reading;
  const found = await sev.job.once('found', {
    make: async () => ({
      drift: { ...(await lookForDrift(ports, sev, incident)) },
      stale: isStale(record.value, incident),
      told: record.value.announcements,
    }),
  });
  // A repeat finds less: what is put right no longer differs.
  await sev.job.note('found', found);
  record.update(withoutWhatDrifted(record.value, found.drift));
  const change = found.drift.channel && channelChange(sev.job.job, found.drift.channel, incident);
  if (change) record.update(change.patch);
  await countTheirs(ports, sev);
  await showChanges(ports, sev, reading, { change: 'by-hand', entries: change?.entries });
  await removeDoubled(ports, sev, found.drift);
  const isToldAnyway = record.value.announcements !== found.told;
  const things = mendedThings(found.drift, found.stale && !isToldAnyway);
  await tellEditor(ports, sev, found.drift);
  await tellMended(ports, sev, things);
  const { issueKey } = record.value;
  if (things.length > 0) return { kind: 'done', issueKey, text: [`${issueKey}: I put right `, ...things, '.'] };
  return { kind: 'done', issueKey, text: [`${issueKey}: Slack shows what Jira says.`] };
}

/** The summary shows a title or follow-ups that are no longer so. */
const isStale = ({ title, summary }: SevRecord, incident: Incident): boolean =>
  summary !== undefined && (title !== incident.title || !summary.shown.includes(followUpCount(incident)));

function withoutWhatDrifted(record: SevRecord, drift: Drift): Partial<SevRecord> {
  const { topicBy, summary, card, name, bookmarks, stakeholders } = drift;
  return {
    ...(topicBy === undefined ? {} : { topic: undefined }),
    ...(summary === 'gone' ? { summary: undefined } : {}),
    ...(summary === 'unpinned' && record.summary ? { summary: { ...record.summary, pinned: false } } : {}),
    ...(card === 'gone' ? { card: undefined } : {}),
    ...(stakeholders === 'gone' ? { stakeholders: undefined } : {}),
    ...(bookmarks ? { bookmarks: withUnknown(record, bookmarks) } : {}),
    ...(name !== undefined && record.channel ? { channel: { ...record.channel, name } } : {}),
  };
}

/** What they show is not known any more, so that each is edited, or made where it is gone. */
const withUnknown = ({ bookmarks = {} }: SevRecord, names: readonly BookmarkName[]): SevRecord['bookmarks'] =>
  Object.fromEntries(
    Object.entries(bookmarks).map(([name, kept]) => [
      name,
      names.some((one) => one === name) ? { ...kept, url: '' } : kept,
    ]),
  );

async function removeDoubled(ports: Ports, { record }: SevAtWork, { doubled = [] }: Drift): Promise<void> {
  const { channel } = record.value;
  if (!channel) return;
  for (const id of doubled) await ports.chat.removeBookmark(channel.id, id);
}
