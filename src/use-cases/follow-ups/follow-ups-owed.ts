import type { Hearer, OwedFollowUp } from '../../domain/follow-ups/follow-up-reminder';
import type { Debtor, SevState } from '../../domain/owed/debt';
import { owed } from '../../domain/owed/owed';
import type { Policy } from '../../domain/policy/policy';
import type { Ports } from '../../ports/ports';

/** The follow-ups that are owed, with those who hear of them. */
export async function followUpsOwed(ports: Ports, state: SevState, policy: Policy): Promise<readonly OwedFollowUp[]> {
  if (!state.followUps?.length) return [];
  const debts = owed(state, policy, ports.clock.now());
  const dueDates = new Map(state.followUps.map(({ followUp, dueDate }) => [followUp.issueId, dueDate]));
  const accounts = debts.flatMap(({ kind, who }) => (kind === 'follow-up' ? who.map(accountOf) : []));
  const hearers = await hearersOf(ports, accounts);
  return debts.flatMap(({ followUp, who }) => {
    const dueDate = dueDates.get(followUp?.issueId ?? '');
    if (!followUp || dueDate === undefined) return [];
    return [{ followUp, dueDate, hearers: who.flatMap((debtor) => hearers.get(accountOf(debtor) ?? '') ?? []) }];
  });
}

const accountOf = (debtor: Debtor): string | undefined => (debtor === 'on-call' ? undefined : debtor.accountId);

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
