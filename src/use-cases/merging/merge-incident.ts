/** Folds a duplicate into the incident that goes on: in Jira, on its card, and in its channel, whose people are led there. */
import { toldOf } from '../../documents/announcement';
import { explainRefusal } from '../../documents/refusal';
import { type Decision, refuse } from '../../domain/decision';
import type { Incident, IncidentRef } from '../../domain/incident';
import { mergeInto, wayTo } from '../../domain/merging';
import type { Person } from '../../domain/person';
import type { MergeTarget } from '../../domain/sev-record';
import type { Outcome, Work } from '../../domain/work';
import type { IssueReading } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { followUpDetails } from '../follow-ups/follow-up-details';
import { acceptRequest } from '../jobs/accept-request';
import { locate } from '../jobs/locate';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';
import { settleSev } from '../settling/settle-sev';
import { keptApart } from './keep-apart';
import { leaveChannel } from './leave-channel';

type ReadIncident = Extract<IssueReading, { kind: 'incident' }>;
type Refused = Extract<Outcome, { kind: 'refused' }>;

const refused = (...text: Refused['text']): Refused => ({ kind: 'refused', text });

export async function mergeIncident(
  ports: Ports,
  sev: SevAtWork,
  work: Extract<Work, { kind: 'merge' }>,
): Promise<Outcome> {
  const { actor, id } = sev.job.job;
  if (!actor) throw new Error(`Job ${id} merges for nobody`);
  const { issueId, issueKey } = sev.record.value;
  const target = await readTarget(ports, work.into);
  if (target.kind === 'refused') return target;
  const [own, other, duplicate] = await Promise.all([
    admit(ports, actor, 'act', issueId),
    admit(ports, actor, 'act', target.incident.issueId),
    ports.issues.read({ issueId }),
  ]);
  if (own.kind === 'refused') return own;
  if (other.kind === 'refused') return other;
  if (duplicate?.kind !== 'incident') return refused(`I can't find the incident ${issueKey} in Jira.`);
  const pair = { duplicate, into: target.incident };
  return (await whyNot(ports, sev, pair)) ?? fold(ports, sev, pair, own.person);
}

interface Pair {
  readonly duplicate: ReadIncident;
  readonly into: Incident;
}

async function readTarget(ports: Ports, into: IncidentRef): Promise<ReadIncident | Refused> {
  const located = await locate(ports, into);
  if (located.kind === 'refused') return located;
  const reading = await ports.issues.read({ issueId: located.issueId });
  return reading?.kind === 'incident' ? reading : refused("I can't find the incident to merge into in Jira.");
}

/** What follows was decided by an earlier attempt, if there was one: by now the duplicate looks finished. */
const hasBegun = ({ job }: SevAtWork): boolean => job.result('folding') === true;

async function whyNot(ports: Ports, sev: SevAtWork, { duplicate: { incident }, into }: Pair) {
  const circumstances = { at: sev.job.job.receivedAt, repeat: hasBegun(sev) };
  const apart = hasBegun(sev) ? undefined : await keptApart(ports, sev, into);
  const decision: Decision = apart ? refuse(apart) : mergeInto(incident, into, circumstances);
  if (decision.kind === 'refused') {
    const { because } = decision;
    const followUps = because.reason === 'follow-ups-open' ? await followUpDetails(ports, because.open) : undefined;
    return refused(
      ...explainRefusal(because, incident, { record: sev.record.value, ...(followUps ? { followUps } : {}) }),
    );
  }
  return hasBegun(sev) ? undefined : claimTurn(ports, sev, into);
}

/**
 * The other incident has turns of its own, in which it may be merged at this very moment, even into this one. Each says
 * what it is about to do before it looks at the other, so that at least one of them sees it and gives way.
 */
async function claimTurn(ports: Ports, sev: SevAtWork, into: Incident): Promise<Refused | undefined> {
  sev.record.update({ mergingInto: into.issueId });
  await sev.record.flush();
  const other = await ports.records.find(into.issueId);
  if (other?.mergingInto === undefined && other?.mergedInto === undefined) {
    await sev.job.note('folding', true);
    return undefined;
  }
  sev.record.update({ mergingInto: undefined });
  return refused(`${into.issueKey} is being merged itself. See where it goes, then try again.`);
}

async function fold(ports: Ports, sev: SevAtWork, pair: Pair, by: Person): Promise<Outcome> {
  const { id, receivedAt } = sev.job.job;
  const { duplicate, into } = pair;
  const target = await targetOf(ports, into);
  await sev.job.once('link', {
    make: async () => {
      await ports.issues.linkDuplicate(duplicate.incident, into);
      return true;
    },
  });
  const decision = mergeInto(duplicate.incident, into, { at: receivedAt, repeat: true });
  if (decision.kind !== 'change') throw new Error(`Job ${id} folds what may not be folded`);
  const { after } = decision;
  const { incident, transitions } = await walk(ports, duplicate, after);
  const verdict = `Duplicate of ${into.issueKey}, found by ${by.name}.`;
  sev.record.update({ mergedInto: target, verdict, told: toldOf(after) });
  const outcome: Outcome = {
    kind: 'done',
    issueKey: after.issueKey,
    text: [`${after.issueKey} is folded into `, { url: target.url, text: target.issueKey }, '.'],
  };
  await settleSev(ports, sev, {
    before: incident,
    after,
    transitions,
    by,
    inJira: false,
    entries: [{ id, at: receivedAt, by: by.name, event: { kind: 'merged', into: into.issueKey } }],
    outcome: () => outcome,
  });
  await tellTarget(ports, sev, after, into);
  await leaveChannel(ports, sev, after, target);
  sev.record.update({ mergingInto: undefined });
  return outcome;
}

async function targetOf(ports: Ports, { issueId, issueKey }: Incident): Promise<MergeTarget> {
  const [url, record] = await Promise.all([ports.issues.urlOf(issueKey), ports.records.find(issueId)]);
  const { channel, channelArchivedAt } = record ?? {};
  return { issueId, issueKey, url, channel: channelArchivedAt === undefined ? channel : undefined };
}

/** Moves the issue to just before its last step, which is taken together with the rest. */
async function walk(ports: Ports, from: ReadIncident, after: Incident): Promise<ReadIncident> {
  if (typeof after.status !== 'string') return from;
  const [next, last] = wayTo(from.incident.status, after.status);
  if (next === undefined || last === undefined) return from;
  await ports.issues.write(from.incident, { ...from.incident, status: next }, from.transitions);
  const reading = await ports.issues.read({ issueId: after.issueId });
  if (reading?.kind !== 'incident') throw new Error(`${after.issueKey} went away while it was moved`);
  return reading;
}

/** The other incident learns of it in a turn of its own. */
async function tellTarget(ports: Ports, { job }: SevAtWork, { issueKey, title }: Incident, into: Incident) {
  const { id, actor } = job.job;
  await acceptRequest(ports, {
    id: `${id}:absorb`,
    work: { kind: 'absorb', incident: { issueId: into.issueId }, duplicate: { issueKey, title } },
    ...(actor ? { actor } : {}),
    reply: { kind: 'asked-for' },
  });
}
