/** What people change in Jira by hand, and what a job left half done, shows in Slack and Confluence. */
import { toldOf } from '../../documents/announcement';
import type { Assignment } from '../../domain/assignment';
import type { HandOver } from '../../domain/hand-over';
import type { Incident } from '../../domain/incident';
import { withHighestSeverity, withImpliedTimes } from '../../domain/lifecycle';
import type { Person } from '../../domain/person';
import type { SevRecord, Told } from '../../domain/sev-record';
import { isSev, statusName } from '../../domain/status';
import type { TimelineEntry, TimelineEvent } from '../../domain/timeline/timeline';
import type { Outcome } from '../../domain/work';
import type { IssueReading } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { meetFollowUps } from '../follow-ups/meet-follow-ups';
import type { SevAtWork } from '../jobs/sev-at-work';
import { noteCalls } from '../on-call/note-calls';
import { lookOutside } from '../outside/look-outside';
import { settleSev } from '../settling/settle-sev';
import { letGo } from './let-go';

export async function followJira(ports: Ports, sev: SevAtWork, change: 'by-hand' | 'half-done'): Promise<Outcome> {
  const { actor } = sev.job.job;
  const reading = await ports.issues.read({ issueId: sev.record.value.issueId });
  if (reading?.kind !== 'incident') return letGo(ports, sev, reading);
  const isTheirs = change === 'by-hand' && actor?.via === 'jira';
  const by = isTheirs ? await ports.directory.byAccount(actor.accountId) : undefined;
  await showChanges(ports, sev, reading, { change, by });
  return { kind: 'done', text: [`${sev.record.value.issueKey} is up to date.`] };
}

export interface Following {
  readonly change: 'by-hand' | 'half-done';
  readonly by?: Person | undefined;
  /** Of what else was found. */
  readonly entries?: readonly TimelineEntry[] | undefined;
}

/** Shows in Slack and Confluence what the issue says and the app did not know. */
export async function showChanges(
  ports: Ports,
  sev: SevAtWork,
  { incident, transitions }: Extract<IssueReading, { kind: 'incident' }>,
  { change, by, entries = [] }: Following,
): Promise<void> {
  const { id, receivedAt } = sev.job.job;
  const { gone } = sev.record.value;
  const known = knownOf(sev.record.value);
  if (gone) sev.record.update({ gone: undefined });
  const owner = incident.ownerAccountId ? await ports.directory.byAccount(incident.ownerAccountId) : undefined;
  const met = change === 'by-hand' ? await meetFollowUps(ports, sev, incident, by?.name) : [];
  const asked = change === 'by-hand' ? handOverIn(known, incident, by) : undefined;
  if (asked) sev.record.update({ handOver: asked });
  const assigned = change === 'by-hand' ? assignmentIn(sev, incident, by) : undefined;
  if (assigned) sev.record.update({ assignment: assigned });
  const after = withHighestSeverity(
    isDuplicate(sev.record.value, incident) ? incident : withImpliedTimes(incident, receivedAt, known.status),
  );
  const outside = change === 'by-hand' ? await lookOutside(ports, sev, incident) : [];
  const called = sev.record.value.outside ? await noteCalls(ports, sev, after) : [];
  await settleSev(ports, sev, {
    before: incident,
    after,
    transitions,
    by,
    inJira: change === 'by-hand',
    entries: [
      ...entriesFor(known, incident, { id, at: receivedAt, by: by?.name, owner }),
      ...met,
      ...outside,
      ...called,
      ...entries,
    ],
  });
}

/** It was never mitigated by itself. One that somebody takes up again is no duplicate any more. */
const isDuplicate = ({ mergedInto }: SevRecord, { status }: Incident): boolean =>
  mergedInto !== undefined && (status === 'Closed' || status === 'Not an incident');

/** What the app knew of the incident before it looked. */
const knownOf = ({ noted, told }: SevRecord): Told => noted ?? told;

/** Whoever is made owner in Jira is asked to accept, as in Slack. */
function handOverIn(known: Told, { ownerAccountId, status }: Incident, by: Person | undefined): HandOver | undefined {
  if (!isSev(status) || ownerAccountId === undefined || known.ownerAccountId === undefined) return undefined;
  if (ownerAccountId === known.ownerAccountId || ownerAccountId === by?.accountId) return undefined;
  return { from: known.ownerAccountId, to: ownerAccountId };
}

/** Whoever is assigned in Jira is asked to accept, too. */
function assignmentIn(
  { job, record }: SevAtWork,
  { status, investigatorAccountId }: Incident,
  by: Person | undefined,
): Assignment | undefined {
  const { assignment, dutiesTold } = record.value;
  const known = [by?.accountId, assignment?.to, dutiesTold?.investigator];
  if (status !== 'Investigating' || investigatorAccountId === undefined || known.includes(investigatorAccountId))
    return undefined;
  return { to: investigatorAccountId, at: job.job.receivedAt };
}

interface Source {
  readonly id: string;
  readonly at: string;
  readonly by: string | undefined;
  readonly owner: Person | undefined;
}

/** One entry for each thing that differs from what the app last knew. */
function entriesFor(known: Told, incident: Incident, { id, at, by, owner }: Source): readonly TimelineEntry[] {
  const now: Told = toldOf(incident);
  const entry = (part: string, event: TimelineEvent): TimelineEntry => ({ id: `${id}:${part}`, at, by, event });
  return [
    ...(known.status === now.status
      ? []
      : [entry('status', { kind: 'moved', statusName: statusName(incident.status) })]),
    ...(incident.severity === undefined || known.severity === now.severity
      ? []
      : [entry('severity', { kind: 'severity', severity: incident.severity, reason: '' })]),
    ...(known.ownerAccountId === now.ownerAccountId || !owner
      ? []
      : [entry('owner', { kind: 'owner', owner: owner.name })]),
    ...(known.impact === now.impact ? [] : [entry('impact', { kind: 'impact', impact: now.impact ?? '' })]),
  ];
}
