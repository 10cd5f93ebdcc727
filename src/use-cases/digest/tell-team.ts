import { sentence } from '../../documents/blocks/message';
import { type OwedLine, teamDigestText } from '../../documents/digest-text';
import type { ListedIncident } from '../../documents/incident-lines';
import { isForTheNamed } from '../../domain/audience';
import { owed } from '../../domain/owed/owed';
import type { Policy } from '../../domain/policy/policy';
import type { Ports } from '../../ports/ports';
import { datedFollowUps } from '../follow-ups/dated-follow-ups';
import type { JobAtWork } from '../jobs/job-at-work';
import { listedIncidents } from '../looking/listed-incidents';

const weekMs = 7 * 24 * 3_600_000;

/** In the reports channel, once. What is only for a few is not told there. */
export async function tellTeam(ports: Ports, job: JobAtWork, policy: Policy): Promise<void> {
  const { id, receivedAt } = job.job;
  const since = new Date(Date.parse(receivedAt) - weekMs).toISOString();
  const listed = (await listedIncidents(ports, await ports.issues.unfinishedOrChangedSince(since))).filter(isForAll);
  const inWeek = (at: string | undefined) => at !== undefined && at > since && at <= receivedAt;
  const overdue = await overdueOf(ports, listed, policy, receivedAt);
  const text = teamDigestText({
    opened: listed.filter(({ incident }) => inWeek(incident.times.openedAt)),
    closed: listed.filter(({ incident }) => incident.status === 'Closed' && inWeek(incident.times.closedAt)),
    overdue,
  });
  const { reportsChannelId } = ports.places;
  await job.once('told', {
    find: () => ports.chat.findPosted(reportsChannelId, id, receivedAt),
    make: () => ports.chat.post(reportsChannelId, id, sentence(text)),
  });
}

const isForAll = ({ incident, record }: ListedIncident): boolean =>
  record !== undefined && !isForTheNamed(record) && incident.securityLevelId === undefined;

async function overdueOf(
  ports: Ports,
  listed: readonly ListedIncident[],
  policy: Policy,
  now: string,
): Promise<readonly OwedLine[]> {
  const lines = await Promise.all(
    listed.map(async (one): Promise<readonly OwedLine[]> => {
      const { incident, record } = one;
      if (!record || incident.status === 'Closed') return [];
      const followUps = await datedFollowUps(ports, incident);
      const debts = owed({ incident, record, followUps, zone: policy.onCall.timeZone }, policy, now);
      return debts.filter(({ overdue }) => overdue).map((debt) => ({ ...one, debt }));
    }),
  );
  return lines.flat().sort((one, other) => (one.debt.due < other.debt.due ? -1 : 1));
}
