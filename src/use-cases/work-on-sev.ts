import type { IncidentWork, Outcome, TimelineWork } from '../domain/work';
import type { Ports } from '../ports/ports';
import { acknowledgeIncident } from './acknowledge-incident';
import { addFollowUp } from './add-follow-up';
import { assignInvestigator } from './assign-investigator';
import { changeIncident } from './change-incident';
import { changeOwner } from './change-owner';
import { changeSeverity } from './change-severity';
import { changeTimeline } from './change-timeline';
import { closeSev } from './close-sev';
import { declineReport } from './decline-report';
import { describeImpact } from './describe-impact';
import { followJira } from './follow-jira';
import { markMessage } from './mark-message';
import { markMitigated } from './mark-mitigated';
import { openSev } from './open-sev';
import { postUpdate } from './post-update';
import { providePostMortem } from './provide-post-mortem';
import { pullIn } from './pull-in';
import { reopenSev } from './reopen-sev';
import { reportIncident } from './report-incident';
import type { SevAtWork } from './sev-at-work';
import { startFollowUp } from './start-follow-up';

/** Does what was asked to one incident, and takes the mark of unfinished work off its record when nothing is left. */
export async function workOnSev(ports: Ports, sev: SevAtWork, work: IncidentWork): Promise<Outcome> {
  if (sev.job.othersLeft) await mend(ports, sev);
  const outcome = await perform(ports, sev, work);
  sev.record.update({ unfinishedJob: undefined, unfinishedSince: undefined });
  return outcome;
}

/** Finishes what another job left half done, so that what is told of this one is its own. Trouble shows in this one's own work. */
async function mend(ports: Ports, sev: SevAtWork): Promise<void> {
  try {
    await followJira(ports, sev, 'half-done');
  } catch (error) {
    ports.log.error('mending failed', error, { job: sev.job.job.id });
  }
}

async function perform(ports: Ports, sev: SevAtWork, work: IncidentWork): Promise<Outcome> {
  switch (work.kind) {
    case 'report':
      return reportIncident(ports, sev, work);
    case 'acknowledge':
      return changeIncident(ports, sev, acknowledgeIncident, work);
    case 'assign':
      return changeIncident(ports, sev, assignInvestigator, work);
    case 'decline':
      return changeIncident(ports, sev, declineReport, work);
    case 'open':
      return changeIncident(ports, sev, openSev, work);
    case 'severity':
      return changeIncident(ports, sev, changeSeverity, work);
    case 'owner':
      return changeIncident(ports, sev, changeOwner, work);
    case 'impact':
      return changeIncident(ports, sev, describeImpact, work);
    case 'mitigated':
      return changeIncident(ports, sev, markMitigated, work);
    case 'start-follow-up':
      return changeIncident(ports, sev, startFollowUp, work);
    case 'close':
      return changeIncident(ports, sev, closeSev, work);
    case 'reopen':
      return changeIncident(ports, sev, reopenSev, work);
    case 'update':
      return postUpdate(ports, sev, work);
    case 'issue-changed':
      return followJira(ports, sev, 'by-hand');
    case 'follow-up':
    case 'add-people':
    case 'post-mortem':
    case 'mark-message':
    case 'note':
    case 'edit-entry':
    case 'move-entry':
    case 'remove-entry':
      return addTo(ports, sev, work);
  }
}

type Addition = TimelineWork | Extract<IncidentWork, { kind: 'follow-up' | 'add-people' | 'post-mortem' }>;

/** What adds to an incident and leaves the incident itself as it is. */
async function addTo(ports: Ports, sev: SevAtWork, work: Addition): Promise<Outcome> {
  switch (work.kind) {
    case 'follow-up':
      return addFollowUp(ports, sev, work);
    case 'add-people':
      return pullIn(ports, sev, work);
    case 'post-mortem':
      return providePostMortem(ports, sev);
    case 'mark-message':
      return markMessage(ports, sev, work);
    case 'note':
    case 'edit-entry':
    case 'move-entry':
    case 'remove-entry':
      return changeTimeline(ports, sev, work);
  }
}
