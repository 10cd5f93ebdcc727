import type { FollowUpFacts } from '../domain/follow-up';
import type { Hearer, OwedFollowUp } from '../domain/follow-up-reminder';
import type { Incident } from '../domain/incident';
import type { Ports } from '../ports/ports';

/** What is still to be done and has a day for it, with those who hear of it. Asks nothing where all is done. */
export async function followUpsOwed(ports: Ports, incident: Incident): Promise<readonly OwedFollowUp[]> {
  const open = incident.followUps.filter(({ done }) => !done);
  if (open.length === 0) return [];
  const facts = await ports.issues.followUpFacts(open.map(({ issueKey }) => issueKey));
  const dated = open.flatMap((followUp) => {
    const { assignee, dueDate }: FollowUpFacts = facts.get(followUp.issueKey) ?? {};
    return dueDate === undefined
      ? []
      : [{ followUp, dueDate, accounts: [assignee?.accountId, incident.ownerAccountId] }];
  });
  const hearers = await hearersOf(
    ports,
    dated.flatMap(({ accounts }) => accounts),
  );
  return dated.map(({ followUp, dueDate, accounts }) => ({
    followUp,
    dueDate,
    hearers: [...new Set(accounts)].flatMap((accountId) => hearers.get(accountId ?? '') ?? []),
  }));
}

/** Somebody whom Slack does not know can't be told. */
async function hearersOf(
  ports: Ports,
  accounts: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, Hearer>> {
  const found = await Promise.all(
    [...new Set(accounts)].map(async (accountId) => {
      if (accountId === undefined) return [];
      const { slackUserId } = await ports.directory.byAccount(accountId);
      if (slackUserId === undefined) return [];
      const { timeZone = 'UTC' } = await ports.chatUsers.find(slackUserId);
      return [[accountId, { accountId, slackUserId, timeZone }] as const];
    }),
  );
  return new Map(found.flat());
}
