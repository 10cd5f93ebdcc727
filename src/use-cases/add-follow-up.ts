/** Step 8 of the policy: follow-up tasks of high or low priority are identified. */

import { explainRefusal } from '../documents/refusal';
import type { Incident } from '../domain/incident';
import { mayHaveFollowUps } from '../domain/lifecycle';
import type { Person } from '../domain/person';
import { titleOf } from '../domain/title';
import type { Outcome, Work } from '../domain/work';
import type { IssueName, IssueReading, NewFollowUp } from '../ports/issues';
import type { Ports } from '../ports/ports';
import { admit } from './admit';
import { nameablePerson } from './nameable-person';
import { settleSev } from './settle-sev';
import type { SevAtWork } from './sev-at-work';

type ReadIncident = Extract<IssueReading, { kind: 'incident' }>;

type AddFollowUp = Extract<Work, { kind: 'follow-up' }>;

export async function addFollowUp(ports: Ports, sev: SevAtWork, work: AddFollowUp): Promise<Outcome> {
  const { actor, id } = sev.job.job;
  if (!actor) throw new Error(`Job ${id} adds a follow-up for nobody`);
  const { issueId, issueKey } = sev.record.value;
  const [admission, reading, assignee] = await Promise.all([
    admit(ports, actor, 'act', issueId),
    ports.issues.read({ issueId }),
    work.assignee ? nameablePerson(ports, work.assignee) : undefined,
  ]);
  if (admission.kind === 'refused') return admission;
  if (assignee?.kind === 'refused') return assignee;
  if (reading?.kind !== 'incident')
    return { kind: 'refused', text: [`I can't find the incident ${issueKey} in Jira.`] };
  if (!mayHaveFollowUps(reading.incident)) {
    const because = { reason: 'wrong-status', needed: 'Open, Mitigated or Follow-up' } as const;
    return { kind: 'refused', text: explainRefusal(because, reading.incident, {}) };
  }
  const assigneeAccountId = assignee?.person.accountId;
  const wanted = {
    requestId: id,
    parentIssueId: issueId,
    title: titleOf(work.title),
    priority: work.priority,
    assigneeAccountId,
  };
  return make(ports, sev, reading, { wanted, by: admission.person });
}

interface Making {
  readonly wanted: NewFollowUp;
  readonly by: Person;
}

async function make(
  ports: Ports,
  sev: SevAtWork,
  { incident, transitions }: ReadIncident,
  { wanted, by }: Making,
): Promise<Outcome> {
  const { id, receivedAt } = sev.job.job;
  const { priority, title } = wanted;
  const made = await makeOnce(ports, sev, wanted);
  const { issueKey } = made;
  const link = { url: await ports.issues.urlOf(issueKey), text: issueKey };
  const outcome: Outcome = {
    kind: 'done',
    issueKey,
    text: [`Added ${priority}-priority follow-up `, link, `: ${title}`],
  };
  await settleSev(ports, sev, {
    before: incident,
    after: withFollowUp(incident, wanted, made),
    transitions,
    by,
    inJira: false,
    entries: [{ id, at: receivedAt, by: by.name, event: { kind: 'follow-up', priority, issueKey, title } }],
    outcome: () => outcome,
  });
  return outcome;
}

async function makeOnce(ports: Ports, sev: SevAtWork, wanted: NewFollowUp): Promise<IssueName> {
  const copy = (name: IssueName | undefined) => (name ? { issueId: name.issueId, issueKey: name.issueKey } : undefined);
  return sev.job.once('follow-up', {
    find: async () => copy(await ports.issues.findFollowUp(wanted)),
    make: async () => ({ ...(await ports.issues.createFollowUp(wanted)) }),
  });
}

function withFollowUp(incident: Incident, { title, priority }: NewFollowUp, made: IssueName): Incident {
  if (incident.followUps.some(({ issueId }) => issueId === made.issueId)) return incident;
  return {
    ...incident,
    followUps: [...incident.followUps, { ...made, title, priority, done: false, statusName: 'To Do' }],
  };
}
