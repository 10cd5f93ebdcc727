/** Step 8 of the policy: follow-up tasks of high or low priority are identified. */
import { mayHaveFollowUps } from '../domain/lifecycle';
import { explainRefusal } from '../documents/refusal';
import { titleOf } from '../domain/title';
import type { Incident } from '../domain/incident';
import type { Outcome, Work } from '../domain/work';
import type { IssueName, NewFollowUp } from '../ports/issues';
import type { Ports } from '../ports/ports';
import { admit } from './admit';
import { nameablePerson } from './nameable-person';
import type { SevAtWork } from './sev-at-work';
import { settleSev } from './settle-sev';

type AddFollowUp = Extract<Work, { kind: 'follow-up' }>;

export async function addFollowUp(ports: Ports, sev: SevAtWork, work: AddFollowUp): Promise<Outcome> {
  const { actor, id, receivedAt } = sev.job.job;
  if (!actor) throw new Error(`Job ${id} adds a follow-up for nobody`);
  const { issueId, issueKey } = sev.record.value;
  const [admission, reading, assignee] = await Promise.all([
    admit(ports, actor, 'act', issueId),
    ports.issues.read({ issueId }),
    work.assignee ? nameablePerson(ports, work.assignee) : undefined,
  ]);
  if (admission.kind === 'refused') return admission;
  if (assignee?.kind === 'refused') return assignee;
  if (reading?.kind !== 'incident') return { kind: 'refused', text: [`I can't find the incident ${issueKey} in Jira.`] };
  const { incident, transitions } = reading;
  if (!mayHaveFollowUps(incident))
    return {
      kind: 'refused',
      text: explainRefusal({ reason: 'wrong-status', needed: 'Open, Mitigated or Follow-up' }, incident, {}),
    };
  const wanted: NewFollowUp = {
    requestId: id,
    parentIssueId: issueId,
    title: titleOf(work.title),
    priority: work.priority,
    assigneeAccountId: assignee?.person.accountId,
  };
  const made = await makeOnce(ports, sev, wanted);
  await settleSev(ports, sev, {
    before: incident,
    after: withFollowUp(incident, wanted, made),
    transitions,
    by: admission.person,
    inJira: false,
    entries: [
      {
        id,
        at: receivedAt,
        by: admission.person.name,
        event: { kind: 'follow-up', priority: work.priority, issueKey: made.issueKey, title: wanted.title },
      },
    ],
  });
  const link = { url: await ports.issues.urlOf(made.issueKey), text: made.issueKey };
  return { kind: 'done', issueKey: made.issueKey, text: [`Added ${work.priority}-priority follow-up `, link, `: ${wanted.title}`] };
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
  return { ...incident, followUps: [...incident.followUps, { ...made, title, priority, done: false, statusName: 'To Do' }] };
}
