/**
 * Step 7 of the policy: the owner drafts the post mortem, others contribute to it, and a meeting is held. The app makes
 * the page; what the owner owes until they edited it is what only people know.
 */

import { endOf, meetingAhead } from '../meeting/meeting';
import { meetingDeadline } from '../meeting/meeting-deadline';
import type { Policy } from '../policy/policy';
import { noContributions, waitedFor } from '../post-mortem/contributions';
import { byAccount, type Owing, type SevState } from './debt';

export function owedForReview({ incident, record, zone = 'UTC' }: SevState, policy: Policy): readonly Owing[] {
  const { status, times, ownerAccountId } = incident;
  const deadline = meetingDeadline(incident, policy, zone);
  if ((status !== 'Mitigated' && status !== 'Follow-up') || times.mitigatedAt === undefined || deadline === undefined)
    return [];
  const { meeting, review, approval } = record;
  if (review || approval) return [];
  const ahead = meetingAhead(meeting, review);
  const due = ahead?.at ?? deadline;
  const owner = byAccount(ownerAccountId);
  const since = times.mitigatedAt;
  const { contributions = noContributions } = record;
  const drafted = ownerAccountId !== undefined && contributions.accountIds.includes(ownerAccountId);
  return [
    ...(drafted ? [] : [{ kind: 'post-mortem-draft' as const, who: owner, since, due }]),
    ...waitedFor(contributions)
      .filter(({ person }) => person.accountId !== ownerAccountId)
      .map(({ person, at }) => ({ kind: 'contribution' as const, who: [person], since: at, due })),
    { kind: 'meeting', who: owner, since, due: ahead ? endOf(ahead) : deadline },
  ];
}
