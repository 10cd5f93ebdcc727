/**
 * All that people are to do for an incident, worked out from where it stands at the moment of asking. The Home tab, the
 * reminders and the digests read it from here, so that none of them has an idea of its own, and no timer can be lost.
 */
import type { Incident } from '../incident';
import type { Policy } from '../policy/policy';
import type { SevRecord } from '../sev-record';
import type { Debt, SevState } from './debt';
import { owedAnswer } from './owed-answer';
import { owedFollowUps } from './owed-follow-ups';
import { owedForReport } from './owed-for-report';
import { owedForReview } from './owed-for-review';
import { owedUpdate } from './owed-update';

/** A rehearsal, and what is over, owes nobody anything. */
export const owesNothing = ({ status }: Pick<Incident, 'status'>, record: SevRecord): boolean =>
  status === 'Closed' ||
  status === 'Not an incident' ||
  record.drill === true ||
  record.gone === true ||
  record.mergedInto !== undefined;

/** @param now ISO 8601 UTC */
export function owed(sev: SevState, policy: Policy, now: string): readonly Debt[] {
  if (owesNothing(sev.incident, sev.record)) return [];
  return [
    ...owedForReport(sev, policy),
    ...owedUpdate(sev, policy),
    ...owedForReview(sev, policy),
    ...owedFollowUps(sev),
    ...owedAnswer(sev, policy),
  ].map((owing) => ({ ...owing, overdue: owing.due <= now }));
}
