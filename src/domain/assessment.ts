/** Steps 1 and 2 of the policy: a report is acknowledged, handed to an investigator, or found to be no incident. */
import { type Circumstances, change, type Decision, needs } from './decision';
import type { Incident } from './incident';

const underAssessment = (incident: Incident): boolean =>
  incident.status === 'Reported' || incident.status === 'Investigating';

/** The one who acknowledges investigates, until somebody else is assigned. */
export function acknowledge(incident: Incident, accountId: string, { at, repeat }: Circumstances): Decision {
  if (incident.status === 'Investigating' && !repeat) return { kind: 'already', since: incident.times.acknowledgedAt };
  return assign(incident, accountId, { at, repeat });
}

export function assign(incident: Incident, accountId: string, { at, repeat }: Circumstances): Decision {
  if (!underAssessment(incident)) return needs('Reported or Investigating');
  if (incident.status === 'Investigating' && incident.investigatorAccountId === accountId && !repeat)
    return { kind: 'already', since: incident.times.acknowledgedAt };
  return change({
    ...incident,
    status: 'Investigating',
    investigatorAccountId: accountId,
    times: { ...incident.times, acknowledgedAt: incident.times.acknowledgedAt ?? at },
  });
}

export function decline(incident: Incident, { repeat }: Circumstances): Decision {
  if (incident.status === 'Not an incident') return repeat ? change(incident) : { kind: 'already' };
  if (!underAssessment(incident)) return needs('Reported or Investigating');
  return change({ ...incident, status: 'Not an incident' });
}
