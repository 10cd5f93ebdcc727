import type { FollowUpFacts } from '../../domain/follow-ups/follow-up';
import type { Incident } from '../../domain/incident';
import type { DatedFollowUp } from '../../domain/owed/debt';
import type { Ports } from '../../ports/ports';

/** What is still to be done and has a day for it. Asks nothing where all is done. */
export async function datedFollowUps(ports: Ports, incident: Incident): Promise<readonly DatedFollowUp[]> {
  const open = incident.followUps.filter(({ done }) => !done);
  if (open.length === 0) return [];
  const facts = await ports.issues.followUpFacts(open.map(({ issueKey }) => issueKey));
  return open.flatMap((followUp) => {
    const { assignee, dueDate }: FollowUpFacts = facts.get(followUp.issueKey) ?? {};
    return dueDate === undefined ? [] : [{ followUp, dueDate, assigneeAccountId: assignee?.accountId }];
  });
}
