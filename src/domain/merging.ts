/** Two reports of the same thing: the duplicate is folded into the one that goes on. */
import { type Circumstances, change, type Decision, needs, refuse } from './decision';
import { openHighFollowUps } from './follow-ups/follow-up';
import type { Incident } from './incident';
import { isSev, type Status, statusName } from './status';

const unfinished: readonly unknown[] = ['Reported', 'Investigating', 'Open', 'Mitigated', 'Follow-up'];

const isUnfinished = (incident: Incident): boolean => unfinished.includes(incident.status);

/** What the duplicate becomes. A SEV was one, so it is closed; a report that never became one is no incident of its own. */
export function mergeInto(duplicate: Incident, into: Incident, { at, repeat }: Circumstances): Decision {
  if (duplicate.issueId === into.issueId) return refuse({ reason: 'merged-into-itself' });
  if (!isUnfinished(into))
    return refuse({ reason: 'target-finished', target: into.issueKey, status: statusName(into.status) });
  const folded = repeat && (duplicate.status === 'Closed' || duplicate.status === 'Not an incident');
  if (!folded && !isUnfinished(duplicate)) return needs('reported, investigated or an open SEV');
  if (isSev(duplicate.status) && !isSev(into.status)) return refuse({ reason: 'target-no-sev', target: into.issueKey });
  const open = openHighFollowUps(duplicate.followUps);
  if (open.length > 0) return refuse({ reason: 'follow-ups-open', open });
  return change(foldedAway(duplicate, at));
}

/** It was never mitigated by itself, so it gets no such time. */
function foldedAway(duplicate: Incident, at: string): Incident {
  if (!isSev(duplicate.status)) return { ...duplicate, status: 'Not an incident' };
  return { ...duplicate, status: 'Closed', times: { ...duplicate.times, closedAt: duplicate.times.closedAt ?? at } };
}

/** The statuses through which Jira's workflow leads from one to the end, the end included. */
export function wayTo(from: Incident['status'], end: Status): readonly Status[] {
  if (from === end) return [];
  return from === 'Open' && end === 'Closed' ? ['Mitigated', 'Closed'] : [end];
}
