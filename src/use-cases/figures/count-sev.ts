import type { FollowUpFacts } from '../../domain/follow-ups/follow-up';
import type { Incident } from '../../domain/incident';
import { isRestricted, type MeasuredSev, measure, monthOf } from '../../domain/metrics/measured-sev';
import { monthAt } from '../../domain/metrics/months';
import type { SevRecord } from '../../domain/sev-record';
import type { Ports } from '../../ports/ports';
import type { LiveRecord } from '../jobs/sev-at-work';

export interface Counting {
  readonly before: Incident;
  readonly after: Incident;
}

/**
 * Keeps what the SEV counts for in the team's figures, as it stands now. One that Jira keeps from some is kept in none:
 * whoever may see it has it added when they look.
 */
export async function countSev(ports: Ports, record: LiveRecord, { before, after }: Counting): Promise<void> {
  const { countedIn } = record.value;
  const months = [...new Set([countedIn, openedIn(before), openedIn(after)].filter((month) => month !== undefined))];
  if (months.length === 0) return;
  const sev = isRestricted(after, record.value)
    ? undefined
    : measure({ incident: after, record: record.value, facts: await factsOf(ports, [after]) });
  await ports.figures.keep(after.issueId, sev, months);
  const month = sev && monthOf(sev);
  if (month !== countedIn) record.update({ countedIn: month });
}

const openedIn = ({ times }: Incident): string | undefined => times.openedAt && monthAt(times.openedAt);

/** What is gone counts no more. */
export async function uncountSev(ports: Ports, record: LiveRecord): Promise<void> {
  const { issueId, countedIn } = record.value;
  if (countedIn === undefined) return;
  await ports.figures.keep(issueId, undefined, [countedIn]);
  record.update({ countedIn: undefined });
}

/** Those that count. @param accountId absent: as the app may see them, without those that Jira keeps from some */
export async function measureAll(
  ports: Ports,
  incidents: readonly Incident[],
  accountId?: string,
): Promise<readonly MeasuredSev[]> {
  const [facts, records] = await Promise.all([factsOf(ports, incidents, accountId), recordsOf(ports, incidents)]);
  return incidents.flatMap((incident, index) => {
    const record = records[index];
    const isLeftOut = accountId === undefined && isRestricted(incident, record);
    return isLeftOut ? [] : (measure({ incident, record, facts }) ?? []);
  });
}

async function factsOf(
  ports: Ports,
  incidents: readonly Incident[],
  accountId?: string,
): Promise<ReadonlyMap<string, FollowUpFacts>> {
  const keys = incidents.flatMap(({ followUps }) => followUps.map(({ issueKey }) => issueKey));
  return keys.length === 0 ? new Map() : ports.issues.followUpFacts(keys, accountId);
}

/** Storage takes so many calls at a time. */
const sideBySide = 50;

async function recordsOf(ports: Ports, incidents: readonly Incident[]): Promise<readonly (SevRecord | undefined)[]> {
  const records: (SevRecord | undefined)[] = [];
  for (let from = 0; from < incidents.length; from += sideBySide) {
    const some = incidents.slice(from, from + sideBySide);
    records.push(...(await Promise.all(some.map(({ issueId }) => ports.records.find(issueId)))));
  }
  return records;
}
