/** A follow-up is reworded, prioritised, assigned or dated: in the meeting several people do so at once. */
import { type FollowUp, type FollowUpFacts, followUpsWith } from '../../domain/follow-ups/follow-up';
import {
  type FollowUpEdit,
  partNames,
  partsOf,
  type WeighedEdit,
  weighEdit,
} from '../../domain/follow-ups/follow-up-edit';
import { mayHaveFollowUps } from '../../domain/lifecycle';
import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admitToSev, type SevOpen } from '../people/admit-to-sev';
import { nameablePerson } from '../people/nameable-person';
import { settleSev } from '../settling/settle-sev';

type EditFollowUp = Extract<Work, { kind: 'edit-follow-up' }>;

const refused = (text: string): Outcome => ({ kind: 'refused', text: [text] });

export async function editFollowUp(ports: Ports, sev: SevAtWork, work: EditFollowUp): Promise<Outcome> {
  const opened = await admitToSev(ports, sev, mayHaveFollowUps);
  if (opened.kind === 'refused') return opened;
  const followUp = opened.incident.followUps.find(({ issueKey }) => issueKey === work.issueKey);
  if (!followUp) return refused(`${work.issueKey} is no follow-up of ${opened.incident.issueKey} any more.`);
  if (!(await ports.issues.may(opened.by.accountId, 'act', followUp.issueId)))
    return refused(`You can't change ${followUp.issueKey}: your Jira account has no right to.`);
  const facts = (await ports.issues.followUpFacts([followUp.issueKey])).get(followUp.issueKey) ?? {};
  // A repeat finds what it wrote itself.
  const weighed: WeighedEdit = sev.job.repeat
    ? { kind: 'change', edit: work.edit }
    : weighEdit(partsOf(followUp, facts), work.edit, work.was);
  if (weighed.kind === 'already') return refused(`${followUp.issueKey} is so already.`);
  if (weighed.kind === 'overtaken') return refused(await overtakenWords(ports, followUp, facts, weighed.part));
  return write(ports, sev, opened, { followUp, edit: weighed.edit });
}

async function overtakenWords(
  ports: Ports,
  followUp: FollowUp,
  facts: FollowUpFacts,
  part: keyof FollowUpEdit,
): Promise<string> {
  const now = partsOf(followUp, facts)[part];
  const shown = part === 'assigneeAccountId' && now ? (await ports.directory.byAccount(now)).name : now;
  return `Somebody else changed the ${partNames[part]} of ${followUp.issueKey} meanwhile, to “${shown ?? 'none'}”. Yours was not saved.`;
}

async function write(
  ports: Ports,
  sev: SevAtWork,
  { incident, transitions, by }: SevOpen,
  { followUp, edit }: { readonly followUp: FollowUp; readonly edit: FollowUpEdit },
): Promise<Outcome> {
  const assignee = edit.assigneeAccountId
    ? await nameablePerson(ports, { accountId: edit.assigneeAccountId })
    : undefined;
  if (assignee?.kind === 'refused') return assignee;
  await sev.job.begun();
  await ports.issues.editFollowUp(followUp.issueId, edit);
  const { title = followUp.title, priority = followUp.priority } = edit;
  const link = { url: await ports.issues.urlOf(followUp.issueKey), text: followUp.issueKey };
  const outcome: Outcome = { kind: 'done', issueKey: incident.issueKey, text: ['Changed ', link, `: ${title}`] };
  const after = { ...incident, followUps: followUpsWith(incident.followUps, { ...followUp, title, priority }) };
  await settleSev(ports, sev, {
    before: incident,
    after,
    transitions,
    by,
    inJira: false,
    entries: [],
    outcome: () => outcome,
  });
  return outcome;
}
