/** Work that belongs to another team's project stays there, and holds up the SEV like a sub-task. */
import { mayHaveFollowUps } from '../../domain/lifecycle';
import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admitToSev, type SevOpen } from '../people/admit-to-sev';
import { settleSev } from '../settling/settle-sev';
import { followUpEntry } from './meet-follow-ups';

type LinkFollowUp = Extract<Work, { kind: 'link-follow-up' }>;

const refused = (text: string) => ({ kind: 'refused', text: [text] }) as const;

export async function linkFollowUp(ports: Ports, sev: SevAtWork, { issueKey }: LinkFollowUp): Promise<Outcome> {
  const opened = await admitToSev(ports, sev, mayHaveFollowUps);
  if (opened.kind === 'refused') return opened;
  const { incident, by } = opened;
  const isOne = incident.followUps.some((followUp) => followUp.issueKey === issueKey);
  if (isOne && !sev.job.repeat) return refused(`${issueKey} is a follow-up of ${incident.issueKey} already.`);
  const [{ followUpLinkType }, other] = await Promise.all([
    ports.policies.current(),
    ports.issues.read({ issueKey }, by.accountId),
  ]);
  if (followUpLinkType === '')
    return refused('Linked issues are no follow-ups here: the settings name no type of links.');
  if (!other) return refused(`There is no issue ${issueKey} in Jira, or you may not see it.`);
  if (other.kind === 'incident') return refused(`${issueKey} is an incident itself, so it is no follow-up.`);
  await sev.job.begun();
  await ports.issues.linkFollowUp({ issueKey }, incident);
  return settle(ports, sev, opened, issueKey);
}

/** What the issue is called and how urgent it is, Jira tells now that it is linked. */
async function settle(ports: Ports, sev: SevAtWork, opened: SevOpen, issueKey: string): Promise<Outcome> {
  const reading = await ports.issues.read({ issueId: opened.incident.issueId });
  const after = reading?.kind === 'incident' ? reading.incident : opened.incident;
  const made = after.followUps.find((followUp) => followUp.issueKey === issueKey);
  if (!made) return refused(`${issueKey} was linked, but the app may not see it, so it can't count as a follow-up.`);
  const { receivedAt } = sev.job.job;
  const link = { url: await ports.issues.urlOf(issueKey), text: issueKey };
  const outcome: Outcome = {
    kind: 'done',
    issueKey,
    text: ['Added ', link, ` as a ${made.priority}-priority follow-up: ${made.title}`],
  };
  sev.record.update({ followUpsMet: after.followUps.map(({ issueId }) => issueId) });
  await settleSev(ports, sev, {
    before: opened.incident,
    after,
    transitions: opened.transitions,
    by: opened.by,
    inJira: false,
    entries: [followUpEntry(made, receivedAt, opened.by.name)],
    outcome: () => outcome,
  });
  return outcome;
}
