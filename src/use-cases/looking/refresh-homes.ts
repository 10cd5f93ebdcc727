import { followUpCount } from '../../documents/blocks/follow-up-count';
import type { SevRecord } from '../../domain/sev-record';
import type { Ports } from '../../ports/ports';
import { acceptRequest } from '../jobs/accept-request';
import type { SevAtWork } from '../jobs/sev-at-work';
import type { Settled } from '../settling/settlement';

/** More people than have a role; whoever is left out sees it when they look again. */
const mostRefreshed = 10;

/** Jira's search, from which the tab is made, shows a change a moment later. */
const searchLagSeconds = 10;

/** Shows what changed to those whom it concerns, if they opened their Home tab lately; to others it costs nothing. */
export async function refreshHomes(ports: Ports, { job, record }: SevAtWork, settled: Settled): Promise<void> {
  if (!concernsPeople(record.value, settled)) return;
  const known = record.value;
  const viewers = new Set(await ports.homeViewers.lately());
  if (viewers.size === 0) return;
  const concerned = (await peopleOf(ports, known, settled)).filter((slackUserId) => viewers.has(slackUserId));
  await Promise.all(
    concerned.slice(0, mostRefreshed).map((slackUserId) =>
      acceptRequest(ports, {
        id: `${job.job.id}:home:${slackUserId}`,
        work: { kind: 'publish-home', refresh: true },
        actor: { via: 'slack', slackUserId },
        reply: { kind: 'asked-for' },
        afterSeconds: searchLagSeconds,
      }),
    ),
  );
}

/** What changed is noted in the timeline, but for what becomes of the follow-ups, and roles taken. */
const concernsPeople = ({ summary, told }: SevRecord, { after, entries }: Settled): boolean =>
  entries.length > 0 ||
  told.ownerAccountId !== after.ownerAccountId ||
  (summary !== undefined && !summary.shown.includes(followUpCount(after)));

/** Those with a role, now or before, and who has a follow-up to do. Slack ids. */
async function peopleOf(
  ports: Ports,
  { told, roles = {} }: SevRecord,
  { before, after }: Settled,
): Promise<readonly string[]> {
  const facts = await ports.issues.followUpFacts(after.followUps.map(({ issueKey }) => issueKey));
  const accounts = [
    told.ownerAccountId,
    ...[before, after].flatMap((one) => [one.ownerAccountId, one.investigatorAccountId]),
    ...[...facts.values()].map(({ assignee }) => assignee?.accountId),
  ];
  const ids = new Set(accounts.flatMap((accountId) => accountId ?? []));
  const people = await Promise.all([...ids].map((accountId) => ports.directory.byAccount(accountId)));
  const all = [...people, roles.communications, roles.scribe];
  return [...new Set(all.flatMap((person) => person?.slackUserId ?? []))];
}
