/** Steps 3 to 9 of the policy: a SEV is opened, run, mitigated, followed up, closed, and opened again. */
import { type ClosingNeeds, isReady } from './closing-needs';
import { type Circumstances, change, type Decision, needs, refuse } from './decision';
import { openHighFollowUps } from './follow-ups/follow-up';
import { type ImpactChange, withImpact } from './impact';
import type { Incident } from './incident';
import { type Severity, worse } from './severity';
import { isSev } from './status';

export interface Opening {
  readonly severity: Severity;
  readonly ownerAccountId: string | undefined;
  readonly title?: string | undefined;
  readonly impact?: ImpactChange | undefined;
}

export function openSev(incident: Incident, opening: Opening, { at, repeat }: Circumstances): Decision {
  const again = repeat && incident.status === 'Open';
  if (isSev(incident.status) && !again) return refuse({ reason: 'already-a-sev' });
  if (incident.status !== 'Reported' && incident.status !== 'Investigating' && !again)
    return needs('Reported or Investigating');
  const opened = withHighestSeverity({
    ...(opening.impact ? withImpact(incident, opening.impact) : incident),
    status: 'Open',
    title: opening.title ?? incident.title,
    severity: opening.severity,
    ownerAccountId: opening.ownerAccountId,
  });
  return change({
    ...opened,
    times: {
      ...incident.times,
      reportedAt: incident.times.reportedAt ?? at,
      acknowledgedAt: incident.times.acknowledgedAt ?? at,
      openedAt: incident.times.openedAt ?? at,
    },
  });
}

const isRunning = (incident: Incident): boolean => isSev(incident.status) && incident.status !== 'Closed';

export function changeSeverity(incident: Incident, severity: Severity, { repeat }: Circumstances): Decision {
  if (!isRunning(incident)) return needs('Open, Mitigated or Follow-up');
  if (incident.severity === severity && !repeat) return { kind: 'already' };
  return change(withHighestSeverity({ ...incident, severity }));
}

export function changeOwner(incident: Incident, accountId: string, { repeat }: Circumstances): Decision {
  if (!isRunning(incident)) return needs('Open, Mitigated or Follow-up');
  if (incident.ownerAccountId === accountId && !repeat) return { kind: 'already' };
  return change({ ...incident, ownerAccountId: accountId });
}

export function mitigate(incident: Incident, { at, repeat }: Circumstances): Decision {
  if (incident.status === 'Mitigated')
    return repeat
      ? change({ ...incident, times: { ...incident.times, mitigatedAt: incident.times.mitigatedAt ?? at } })
      : { kind: 'already', since: incident.times.mitigatedAt };
  if (incident.status !== 'Open') return needs('Open');
  return change({ ...incident, status: 'Mitigated', times: { ...incident.times, mitigatedAt: at } });
}

/** @param reviewed whether timeline and impact were reviewed, or need not be */
export function startFollowUp(incident: Incident, { repeat }: Circumstances, reviewed = true): Decision {
  if (incident.status === 'Follow-up') return repeat ? change(incident) : { kind: 'already' };
  if (incident.status !== 'Mitigated') return needs('Mitigated');
  if (!reviewed) return refuse({ reason: 'not-reviewed' });
  return change({ ...incident, status: 'Follow-up' });
}

/**
 * Closes a SEV when nothing is missing any more. The same rule guards the Jira workflow.
 * @param missing what of it is; absent: as far as the issue alone tells
 */
export function closeSev(
  incident: Incident,
  { at, repeat }: Circumstances,
  missing: ClosingNeeds = { open: openHighFollowUps(incident.followUps), review: false, approval: false },
): Decision {
  if (incident.status === 'Closed')
    return repeat
      ? change({ ...incident, times: { ...incident.times, closedAt: incident.times.closedAt ?? at } })
      : { kind: 'already', since: incident.times.closedAt };
  if (incident.status !== 'Mitigated' && incident.status !== 'Follow-up') return needs('Mitigated or Follow-up');
  if (!isReady(missing)) return refuse({ reason: 'not-ready', needs: missing });
  return change({ ...incident, status: 'Closed', times: { ...incident.times, closedAt: at } });
}

/**
 * Opens a SEV again. The times in Jira stay until it is mitigated and closed anew, which overwrites them: what they
 * measure is when it was over in the end, and an earlier end that did not hold is in the timeline.
 */
export function reopenSev(incident: Incident, { repeat }: Circumstances): Decision {
  if (incident.status === 'Open')
    return repeat ? change(incident) : { kind: 'already', since: incident.times.openedAt };
  if (!isRunning(incident) && incident.status !== 'Closed') return needs('Mitigated, Follow-up or Closed');
  return change({ ...incident, status: 'Open' });
}

export const mayHaveFollowUps = (incident: Incident): boolean => isRunning(incident);

/** Remembers the worst severity that a SEV reached, whoever set it; a downgrade takes nothing from it. */
export const withHighestSeverity = (incident: Incident): Incident =>
  isSev(incident.status)
    ? { ...incident, highestSeverity: worse(incident.highestSeverity, incident.severity) }
    : incident;
export const mayHaveUpdates = (incident: Incident): boolean => isRunning(incident);
export const mayHaveRoles = (incident: Incident): boolean => isRunning(incident);

/**
 * Fills in the times that a status implies, for changes made by hand in Jira: whoever moved the issue may not have
 * recorded them, and nobody else can.
 * @param was the status that the app knew before; a SEV that enters a status again gets its time anew
 */
export function withImpliedTimes(incident: Incident, at: string, was?: string): Incident {
  const { status, times } = incident;
  const mitigated = status === 'Mitigated' || status === 'Follow-up' || status === 'Closed';
  const implied = (known: string | undefined, holds: boolean): string | undefined => known ?? (holds ? at : undefined);
  const closes = status === 'Closed' && was !== undefined && was !== 'Closed';
  return {
    ...incident,
    times: {
      reportedAt: implied(times.reportedAt, true),
      acknowledgedAt: implied(times.acknowledgedAt, status === 'Investigating' || isSev(status)),
      openedAt: implied(times.openedAt, isSev(status)),
      mitigatedAt: implied(was === 'Open' && mitigated ? undefined : times.mitigatedAt, mitigated),
      closedAt: implied(closes ? undefined : times.closedAt, status === 'Closed'),
    },
  };
}
