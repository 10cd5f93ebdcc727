import type { Incident } from '../../domain/incident';
import type { SevState } from '../../domain/owed/debt';
import { owesNothing } from '../../domain/owed/owed';
import type { Policy } from '../../domain/policy/policy';
import type { SevRecord } from '../../domain/sev-record';
import { isSev } from '../../domain/status';
import type { Ports } from '../../ports/ports';
import { datedFollowUps } from '../follow-ups/dated-follow-ups';
import { ownerZone } from '../review/zones';

/** With what only Jira and Slack know of it. Nothing is asked where it makes no difference. */
export async function sevState(ports: Ports, incident: Incident, record: SevRecord, policy: Policy): Promise<SevState> {
  if (owesNothing(incident, record) || !isSev(incident.status)) return { incident, record };
  const [followUps, zone] = await Promise.all([
    datedFollowUps(ports, incident),
    zoneOfUpdates(ports, incident, policy),
  ]);
  return { incident, record, followUps, zone };
}

/** Where the owner works, as far as it matters when an update is due. */
export const zoneOfUpdates = async (
  ports: Ports,
  { severity, ownerAccountId }: Incident,
  { severities }: Policy,
): Promise<string | undefined> =>
  severities[severity ?? 1].updatesInWorkingHours ? ownerZone(ports, ownerAccountId) : undefined;
