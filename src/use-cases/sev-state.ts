import type { Incident } from '../domain/incident';
import type { SevState } from '../domain/owed/debt';
import { owesNothing } from '../domain/owed/owed';
import type { Policy } from '../domain/policy';
import type { SevRecord } from '../domain/sev-record';
import { isSev } from '../domain/status';
import type { Ports } from '../ports/ports';
import { datedFollowUps } from './dated-follow-ups';
import { ownerZone } from './review/zones';

/** With what only Jira and Slack know of it. Nothing is asked where it makes no difference. */
export async function sevState(ports: Ports, incident: Incident, record: SevRecord, policy: Policy): Promise<SevState> {
  if (owesNothing(incident, record) || !isSev(incident.status)) return { incident, record };
  const [followUps, zone] = await Promise.all([
    datedFollowUps(ports, incident),
    policy.severities[incident.severity ?? 1].updatesInWorkingHours
      ? ownerZone(ports, incident.ownerAccountId)
      : undefined,
  ]);
  return { incident, record, followUps, zone };
}
