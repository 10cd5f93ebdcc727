import { nextMorning, nextWeek, personalDigest, teamDigest } from '../../domain/digest';
import type { Debt } from '../../domain/owed/debt';
import { civilHours, type Policy } from '../../domain/policy/policy';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { zoneOf } from '../review/zones';

const team = 'team';

/** Whoever owes something is told in the mornings from the next one on, and the team each week. Each is noted once. */
export async function enlist(ports: Ports, sev: SevAtWork, debts: readonly Debt[], policy: Policy): Promise<void> {
  const known = sev.record.value.digestsFor ?? [];
  const debtors = policy.personalDigest ? await slackIdsOf(ports, debts) : [];
  const readers = [...(policy.weeklyDigest ? [team] : []), ...debtors].filter((reader) => !known.includes(reader));
  if (debts.length === 0 || readers.length === 0) return;
  await Promise.all(readers.map((reader) => plan(ports, reader, policy)));
  sev.record.update({ digestsFor: [...known, ...readers] });
}

async function slackIdsOf(ports: Ports, debts: readonly Debt[]): Promise<readonly string[]> {
  const debtors = debts.flatMap(({ who }) => who.flatMap((debtor) => (debtor === 'on-call' ? [] : debtor)));
  const ids = await Promise.all(
    debtors.map(async ({ slackUserId, accountId }) =>
      slackUserId !== undefined || accountId === undefined
        ? slackUserId
        : (await ports.directory.byAccount(accountId)).slackUserId,
    ),
  );
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

/** One that is on the list already stays as it is: it may be due this very minute. */
async function plan(ports: Ports, reader: string, policy: Policy): Promise<void> {
  const key = reader === team ? teamDigest : personalDigest(reader);
  if ((await ports.dueList.find(key)) !== undefined) return;
  const now = ports.clock.now();
  const civil = civilHours(policy);
  const at =
    reader === team
      ? nextWeek(now, civil, policy.onCall.timeZone)
      : nextMorning(now, civil, (await zoneOf(ports, reader)) ?? 'UTC');
  await ports.dueList.set(key, at);
}
