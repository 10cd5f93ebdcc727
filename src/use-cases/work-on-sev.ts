import type { IncidentWork, Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';
import { absorbDuplicate } from './absorb-duplicate';
import { acceptInvestigation } from './accept-investigation';
import { acceptOwnership } from './accept-ownership';
import { acknowledgeIncident } from './acknowledge-incident';
import { addFollowUp } from './add-follow-up';
import { addPeopleAgain } from './add-people-again';
import { assignInvestigator } from './assign-investigator';
import { changeIncident } from './change-incident';
import { changeOwner } from './change-owner';
import { changeSeverity } from './change-severity';
import { changeTimeline } from './change-timeline';
import { closeSev } from './close-sev';
import { correctTime } from './correct-time';
import { declineReport } from './decline-report';
import { describeImpact } from './describe-impact';
import { editFollowUp } from './edit-follow-up';
import { followChannel } from './follow-channel';
import { followJira } from './follow-jira';
import { giveRoles } from './give-roles';
import { handBackOwnership } from './hand-back-ownership';
import { keepChannel } from './keep-channel';
import { linkFollowUp } from './link-follow-up';
import { markMessage } from './mark-message';
import { markMitigated } from './mark-mitigated';
import { mergeIncident } from './merge-incident';
import { openSev } from './open-sev';
import { answerSender } from './outside/answer-sender';
import { postUpdate } from './post-update';
import { providePostMortem } from './provide-post-mortem';
import { pullIn } from './pull-in';
import { reconcileSev } from './reconcile-sev';
import { reopenSev } from './reopen-sev';
import { reportIncident } from './report-incident';
import { approvePostMortem } from './review/approve-post-mortem';
import { contribute } from './review/ask-to-contribute';
import { cancelMeeting } from './review/cancel-meeting';
import { closeAnyway } from './review/close-anyway';
import { nudge } from './review/nudge';
import { recordMeeting } from './review/record-meeting';
import { scheduleMeeting } from './review/schedule-meeting';
import type { SevAtWork } from './sev-at-work';
import { snoozeUpdate } from './snooze-update';
import { startFollowUp } from './start-follow-up';
import { tendSev } from './tend-sev';
import type { Verb } from './verb';

/** Does what was asked to one incident, and takes the mark of unfinished work off its record when nothing is left. */
export async function workOnSev(ports: Ports, sev: SevAtWork, work: IncidentWork): Promise<Outcome> {
  if (sev.job.othersLeft) await mend(ports, sev);
  const outcome = await perform(work.kind, ports, sev, work);
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

type WorkOf = { readonly [W in IncidentWork as W['kind']]: W };

type Performance<W> = (ports: Ports, sev: SevAtWork, work: W) => Promise<Outcome>;

const by =
  <W extends IncidentWork>(verb: Verb<W>): Performance<W> =>
  (ports, sev, work) =>
    changeIncident(ports, sev, verb, work);

const performances: { readonly [K in keyof WorkOf]: Performance<WorkOf[K]> } = {
  report: reportIncident,
  acknowledge: by(acknowledgeIncident),
  assign: by(assignInvestigator),
  decline: by(declineReport),
  open: by(openSev),
  severity: by(changeSeverity),
  owner: by(changeOwner),
  'accept-ownership': by(acceptOwnership),
  'hand-back': by(handBackOwnership),
  'accept-investigation': by(acceptInvestigation),
  'snooze-update': by(snoozeUpdate),
  'answer-sender': answerSender,
  roles: giveRoles,
  impact: by(describeImpact),
  mitigated: by(markMitigated),
  'start-follow-up': by(startFollowUp),
  'follow-up': addFollowUp,
  'edit-follow-up': editFollowUp,
  'link-follow-up': linkFollowUp,
  'correct-time': correctTime,
  close: by(closeSev),
  'close-anyway': closeAnyway,
  'schedule-meeting': scheduleMeeting,
  'cancel-meeting': cancelMeeting,
  'meeting-held': recordMeeting,
  approve: approvePostMortem,
  contribute,
  nudge,
  'keep-channel': by(keepChannel),
  'add-people': addPeopleAgain,
  'pull-in': pullIn,
  'post-mortem': (ports, sev) => providePostMortem(ports, sev),
  reopen: by(reopenSev),
  merge: mergeIncident,
  absorb: absorbDuplicate,
  'channel-changed': followChannel,
  tend: tendSev,
  reconcile: reconcileSev,
  update: postUpdate,
  'mark-message': markMessage,
  note: changeTimeline,
  'edit-entry': changeTimeline,
  'move-entry': changeTimeline,
  'remove-entry': changeTimeline,
  'issue-changed': (ports, sev) => followJira(ports, sev, 'by-hand'),
};

const perform = <K extends keyof WorkOf>(kind: K, ports: Ports, sev: SevAtWork, work: WorkOf[K]): Promise<Outcome> =>
  performances[kind](ports, sev, work);
