import { afterWorkingMinutes } from '../clock/working-time';
import { type Policy, workingHours } from '../policy/policy';
import { byAccount, type Owing, type SevState } from './debt';

/** Reports of third parties are reviewed and responded to promptly. */
export function owedAnswer({ incident, record }: SevState, policy: Policy): readonly Owing[] {
  const { ownerAccountId, investigatorAccountId, times } = incident;
  if (!record.outside || record.outside.answeredAt !== undefined || times.reportedAt === undefined) return [];
  const hours = policy.answerWithinHours * 60;
  const due = afterWorkingMinutes(times.reportedAt, hours, policy.onCall.timeZone, workingHours(policy));
  const who = byAccount(ownerAccountId ?? investigatorAccountId);
  return [{ kind: 'answer', who: who.length > 0 ? who : ['on-call'], since: times.reportedAt, due }];
}
