/**
 * Compares an incident's issue, the app's record and what Slack shows, and puts right what differs: events may be
 * missed, late or re-ordered, and people change things by hand. Where all agree, nothing is written and nothing is said.
 */
import { followUpCount } from '../documents/blocks/follow-up-count';
import { mended as mendedThings } from '../documents/mended';
import type { Drift } from '../domain/drift';
import type { Incident } from '../domain/incident';
import type { SevRecord } from '../domain/sev-record';
import type { Outcome } from '../domain/work';
import type { IssueReading } from '../ports/issues';
import type { Ports } from '../ports/ports';
import { admit } from './admit';
import { channelChange } from './follow-channel';
import { showChanges } from './follow-jira';
import { letGo } from './let-go';
import { lookForDrift } from './look-for-drift';
import { countTheirs } from './review/count-contributions';
import type { SevAtWork } from './sev-at-work';
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
  const change = found.drift.channel && channelChange(sev.job.job, found.drift.channel === 'archived', incident);
  if (change) record.update(change.patch);
  await countTheirs(ports, sev);
  await showChanges(ports, sev, reading, { change: 'by-hand', entries: change?.entries });
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

function withoutWhatDrifted(record: SevRecord, { topicBy, summary, card, name }: Drift): Partial<SevRecord> {
  return {
    ...(topicBy === undefined ? {} : { topic: undefined }),
    ...(summary === 'gone' ? { summary: undefined } : {}),
    ...(summary === 'unpinned' && record.summary ? { summary: { ...record.summary, pinned: false } } : {}),
    ...(card === 'gone' ? { card: undefined } : {}),
    ...(name !== undefined && record.channel ? { channel: { ...record.channel, name } } : {}),
  };
}
