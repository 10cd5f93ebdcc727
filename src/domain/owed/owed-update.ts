import { workingTimeFrom } from '../clock/working-time';
import { type Policy, workingHours } from '../policy/policy';
import { nextUpdateDue } from '../update-cadence';
import { byAccount, type Owing, type SevState } from './debt';

/** Step 6 of the policy: people hear how the SEV goes, from its owner or from whoever does the communications. */
export function owedUpdate({ incident, record, zone = 'UTC' }: SevState, policy: Policy): readonly Owing[] {
  const { lastUpdate, roles, updateSnooze } = record;
  const promised = nextUpdateDue(incident, lastUpdate, policy);
  const since = lastUpdate?.at ?? incident.times.openedAt;
  if (promised === undefined || since === undefined) return [];
  const wanted = updateSnooze?.of === promised ? updateSnooze.until : promised;
  const { updatesInWorkingHours } = policy.severities[incident.severity ?? 1];
  const due = updatesInWorkingHours ? workingTimeFrom(wanted, zone, workingHours(policy)) : wanted;
  const who = byAccount(incident.ownerAccountId, roles?.communications?.accountId);
  return [{ kind: 'update', who, since, due }];
}
