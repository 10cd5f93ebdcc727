/** Step 8 of the policy: follow-up tasks of high or low priority are identified. */

import { type FollowUp, followUpsWith } from '../../domain/follow-ups/follow-up';
import { dueDateByPolicy } from '../../domain/follow-ups/follow-up-due';
import { mayHaveFollowUps } from '../../domain/lifecycle';
import { titleOf } from '../../domain/title';
import type { Outcome, Work } from '../../domain/work';
import type { IssueName, NewFollowUp } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admitToSev, type SevOpen } from '../people/admit-to-sev';
import { nameablePerson } from '../people/nameable-person';
import { settleSev } from '../settling/settle-sev';
import { followUpEntry } from './meet-follow-ups';

type AddFollowUp = Extract<Work, { kind: 'follow-up' }>;

export async function addFollowUp(ports: Ports, sev: SevAtWork, work: AddFollowUp): Promise<Outcome> {
  const { id, receivedAt } = sev.job.job;
  const [opened, policy, assignee] = await Promise.all([
    admitToSev(ports, sev, mayHaveFollowUps),
    ports.policies.current(),
    work.assignee ? nameablePerson(ports, work.assignee) : undefined,
  ]);
  if (opened.kind === 'refused') return opened;
  if (assignee?.kind === 'refused') return assignee;
  const { incident } = opened;
  return make(ports, sev, opened, {
    requestId: id,
    parentIssueId: incident.issueId,
    title: titleOf(work.title),
    priority: work.priority,
    assigneeAccountId: assignee?.person.accountId,
    dueDate: work.dueDate ?? dueDateByPolicy(incident, work.priority, policy, receivedAt),
  });
}

async function make(
  ports: Ports,
  sev: SevAtWork,
  { incident, transitions, by }: SevOpen,
  wanted: NewFollowUp,
): Promise<Outcome> {
  const { priority, title, dueDate } = wanted;
  const made: FollowUp = { ...(await makeOnce(ports, sev, wanted)), title, priority, done: false, statusName: 'To Do' };
  const { issueKey } = made;
  const link = { url: await ports.issues.urlOf(issueKey), text: issueKey };
  const outcome: Outcome = {
    kind: 'done',
    issueKey,
    text: [`Added ${priority}-priority follow-up `, link, `, due ${dueDate}: ${title}`],
  };
  const { followUps } = incident;
  const after = followUps.some(({ issueId }) => issueId === made.issueId)
    ? incident
    : { ...incident, followUps: followUpsWith(followUps, made) };
  sev.record.update({ followUpsMet: [...new Set([...(sev.record.value.followUpsMet ?? []), made.issueId])] });
  await settleSev(ports, sev, {
    before: incident,
    after,
    transitions,
    by,
    inJira: false,
    entries: [followUpEntry(made, sev.job.job.receivedAt, by.name)],
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
