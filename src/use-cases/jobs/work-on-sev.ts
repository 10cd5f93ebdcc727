import type { IncidentWork, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { followJira } from '../agreement/follow-jira';
import { reconcileSev } from '../agreement/reconcile-sev';
import { addPeopleAgain } from '../channel/add-people-again';
import { followChannel } from '../channel/follow-channel';
import { keepChannel } from '../channel/keep-channel';
import { pullIn } from '../channel/pull-in';
import { tendSev } from '../due/tend-sev';
import { addFollowUp } from '../follow-ups/add-follow-up';
import { editFollowUp } from '../follow-ups/edit-follow-up';
import { linkFollowUp } from '../follow-ups/link-follow-up';
import { absorbDuplicate } from '../merging/absorb-duplicate';
import { mergeIncident } from '../merging/merge-incident';
import { answerSender } from '../outside/answer-sender';
import { providePostMortem } from '../post-mortem/provide-post-mortem';
import { acceptInvestigation } from '../report/accept-investigation';
import { acknowledgeIncident } from '../report/acknowledge-incident';
import { assignInvestigator } from '../report/assign-investigator';
import { declineReport } from '../report/decline-report';
import { reportIncident } from '../report/report-incident';
import { approvePostMortem } from '../review/approve-post-mortem';
import { contribute } from '../review/ask-to-contribute';
import { cancelMeeting } from '../review/cancel-meeting';
import { closeAnyway } from '../review/close-anyway';
import { nudge } from '../review/nudge';
import { recordMeeting } from '../review/record-meeting';
import { scheduleMeeting } from '../review/schedule-meeting';
import { acceptOwnership } from '../sev/accept-ownership';
import { changeIncident } from '../sev/change-incident';
import { changeOwner } from '../sev/change-owner';
import { changeSeverity } from '../sev/change-severity';
import { closeSev } from '../sev/close-sev';
import { correctTime } from '../sev/correct-time';
import { describeImpact } from '../sev/describe-impact';
import { giveRoles } from '../sev/give-roles';
import { handBackOwnership } from '../sev/hand-back-ownership';
import { markMitigated } from '../sev/mark-mitigated';
import { openSev } from '../sev/open-sev';
import { postUpdate } from '../sev/post-update';
import { reopenSev } from '../sev/reopen-sev';
import { snoozeUpdate } from '../sev/snooze-update';
import { startFollowUp } from '../sev/start-follow-up';
import type { Verb } from '../sev/verb';
import { changeTimeline } from '../timeline/change-timeline';
import { markMessage } from '../timeline/mark-message';
import type { SevAtWork } from './sev-at-work';

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
