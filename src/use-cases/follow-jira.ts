/** What people change in Jira by hand, and what a job left half done, shows in Slack and Confluence. */
import { toldOf } from '../documents/announcement';
import type { HandOver } from '../domain/hand-over';
import type { Incident } from '../domain/incident';
import { withHighestSeverity, withImpliedTimes } from '../domain/lifecycle';
import type { Person } from '../domain/person';
import type { SevRecord, Told } from '../domain/sev-record';
import { statusName } from '../domain/status';
import type { TimelineEntry, TimelineEvent } from '../domain/timeline';
import type { Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';
import { settleSev } from './settle-sev';
import type { SevAtWork } from './sev-at-work';

export async function followJira(ports: Ports, sev: SevAtWork, change: 'by-hand' | 'half-done'): Promise<Outcome> {
  const { actor, id, receivedAt } = sev.job.job;
  const { issueId, issueKey, told, mergedInto } = sev.record.value;
  const [reading, by] = await Promise.all([
    ports.issues.read({ issueId }),
    change === 'by-hand' && actor?.via === 'jira' ? ports.directory.byAccount(actor.accountId) : undefined,
  ]);
  if (reading?.kind !== 'incident') return { kind: 'refused', text: [`${issueKey} is not an incident in Jira.`] };
  const { incident, transitions } = reading;
  const owner = incident.ownerAccountId ? await ports.directory.byAccount(incident.ownerAccountId) : undefined;
  const asked = change === 'by-hand' ? handOverIn(sev.record.value, incident, by) : undefined;
  if (asked) sev.record.update({ handOver: asked });
  await settleSev(ports, sev, {
    before: incident,
    // A duplicate was never mitigated by itself.
    after: withHighestSeverity(mergedInto ? incident : withImpliedTimes(incident, receivedAt, told.status)),
    transitions,
    by,
    inJira: change === 'by-hand',
    entries: entriesFor(sev.record.value, incident, { id, at: receivedAt, by: by?.name, owner }),
  });
  return { kind: 'done', text: [`${issueKey} is up to date.`] };
}

/** Whoever is made owner in Jira is asked to accept, as in Slack. */
function handOverIn({ told }: SevRecord, { ownerAccountId }: Incident, by: Person | undefined): HandOver | undefined {
  if (ownerAccountId === undefined || told.ownerAccountId === undefined) return undefined;
  if (ownerAccountId === told.ownerAccountId || ownerAccountId === by?.accountId) return undefined;
  return { from: told.ownerAccountId, to: ownerAccountId };
}

interface Source {
  readonly id: string;
  readonly at: string;
  readonly by: string | undefined;
  readonly owner: Person | undefined;
}

/** One entry for each thing that differs from what the app last knew. */
function entriesFor({ told }: SevRecord, incident: Incident, { id, at, by, owner }: Source): readonly TimelineEntry[] {
  const now: Told = toldOf(incident);
  const entry = (part: string, event: TimelineEvent): TimelineEntry => ({ id: `${id}:${part}`, at, by, event });
  return [
    ...(told.status === now.status
      ? []
      : [entry('status', { kind: 'moved', statusName: statusName(incident.status) })]),
    ...(incident.severity === undefined || told.severity === now.severity
      ? []
      : [entry('severity', { kind: 'severity', severity: incident.severity, reason: '' })]),
    ...(told.ownerAccountId === now.ownerAccountId || !owner
      ? []
      : [entry('owner', { kind: 'owner', owner: owner.name })]),
    ...(told.impact === now.impact ? [] : [entry('impact', { kind: 'impact', impact: now.impact ?? '' })]),
  ];
}
