/** Steps 1 and 2 of the policy: a report is responded to, and whoever has it says what it is. */
import { pendingAssignment } from '../assignment';
import type { Policy } from '../policy/policy';
import { minutesAfter } from '../update-cadence';
import { byAccount, type Owing, type SevState } from './debt';

export function owedForReport({ incident, record }: SevState, policy: Policy): readonly Owing[] {
  const { status, times, investigatorAccountId } = incident;
  const { reportedAt, acknowledgedAt } = times;
  // One from outside that does not look like security waits for an answer within working hours, and calls nobody.
  if (status === 'Reported' && record.outside?.words.length === 0) return [];
  if (status === 'Reported' && reportedAt !== undefined)
    return [
      {
        kind: 'acknowledgement',
        who: ['on-call'],
        since: reportedAt,
        due: minutesAfter(reportedAt, policy.callAgainMinutes),
      },
    ];
  if (status !== 'Investigating') return [];
  const assigned = pendingAssignment(record.assignment, investigatorAccountId);
  const since = record.assignment?.to === investigatorAccountId ? record.assignment?.at : acknowledgedAt;
  const who = byAccount(investigatorAccountId);
  return [
    ...(assigned
      ? [{ kind: 'acceptance' as const, who, since: assigned.at, due: minutesAfter(assigned.at, policy.acceptMinutes) }]
      : []),
    ...(since === undefined
      ? []
      : [{ kind: 'verdict' as const, who, since, due: minutesAfter(since, policy.verdictMinutes) }]),
  ];
}
