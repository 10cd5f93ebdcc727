import { sentence } from '../../documents/blocks/message';
import { troubleNotice } from '../../documents/blocks/trouble-notice';
import type { Phrase } from '../../domain/phrase';
import type { SevRecord } from '../../domain/sev-record';
import { isInquiry, type Work } from '../../domain/work';
import type { SevError } from '../../errors';
import type { WaitingJob } from '../../ports/jobs';
import type { Ports } from '../../ports/ports';
import { tellInForm } from '../forms/fill-form';
import type { JobAtWork } from './job-at-work';

const doing: Readonly<Record<Work['kind'], string>> = {
  report: 'Filing the report',
  acknowledge: 'Acknowledging',
  assign: 'Assigning',
  decline: 'Declining',
  open: 'Opening the SEV',
  severity: 'Changing the severity',
  owner: 'Changing the owner',
  impact: 'Describing the impact',
  mitigated: 'Marking it as mitigated and drafting the post mortem',
  'start-follow-up': 'Starting the follow-up',
  'follow-up': 'Adding the follow-up',
  'edit-follow-up': 'Changing the follow-up',
  'link-follow-up': 'Adding the linked follow-up',
  'correct-time': 'Correcting the time',
  'pull-in': 'Adding people',
  'post-mortem': 'Drafting the post mortem',
  close: 'Closing',
  'add-people': 'Adding people to the channel',
  reopen: 'Opening it again',
  update: 'Posting the status update',
  note: 'Adding to the timeline',
  'mark-message': 'Following a message in the timeline',
  'edit-entry': 'Correcting the timeline',
  'move-entry': 'Reordering the timeline',
  'remove-entry': 'Removing from the timeline',
  'schedule-meeting': 'Scheduling the meeting',
  'cancel-meeting': 'Calling the meeting off',
  'meeting-held': 'Recording the meeting',
  approve: 'Approving the post mortem',
  'close-anyway': 'Closing',
  contribute: 'Asking for contributions',
  nudge: 'Reminding of contributions',
  'accept-ownership': 'Accepting',
  'hand-back': 'Handing back',
  'accept-investigation': 'Accepting',
  'answer-sender': 'Answering the sender',
  'snooze-update': 'Putting the update off',
  roles: 'Changing the roles',
  'keep-channel': 'Keeping the channel',
  merge: 'Merging',
  absorb: 'Folding the duplicate in',
  'channel-changed': 'Following the change of the channel',
  tend: 'What is due now',
  reconcile: 'Comparing Slack with Jira',
  recount: 'Counting the figures anew',
  digest: 'Telling what is owed',
  'reconcile-all': 'Comparing Slack with Jira',
  'issue-changed': 'Following the change in Jira',
  'show-status': 'Looking up the status',
  'show-list': 'Looking up what is open',
  'show-on-call': 'Looking up who is on call',
  'check-up': 'The check-up',
  'daily-check-up': 'The check-up',
  cover: 'Changing who is on call',
  'take-back-cover': 'Changing who is on call',
  'offer-swap': 'Asking to swap',
  'answer-swap': 'Swapping shifts',
  'look-at-on-call': 'Following who is on call',
  'show-follow-ups': 'Looking up the follow-ups',
  'show-menu': 'Looking up what can be done',
  'publish-home': 'Showing the Home tab',
  match: 'Matching people',
  'fill-form': 'Filling the form',
  'try-again': 'Trying again',
};

/** Tells the people concerned, once, that a job is held up and goes on by itself. */
export async function tellWaiting(ports: Ports, job: JobAtWork, waiting: WaitingJob, trouble: SevError): Promise<void> {
  // Whoever only asked something is answered alone.
  if (isInquiry(job.job.work)) return;
  await tell(ports, job, waiting, 'waiting', (phrase) => sentence([...phrase, ' I keep trying by myself.']), trouble);
}

/** Tells the people concerned what failed for good, and offers to try again. */
export async function tellTrouble(ports: Ports, job: JobAtWork, waiting: WaitingJob, trouble: SevError): Promise<void> {
  const { work } = job.job;
  if (work.kind === 'fill-form') return tellInForm(ports, work, trouble);
  if (isInquiry(work)) return;
  const notice = (phrase: Phrase) => troubleNotice([...phrase, ' ', trouble.nextStep], job.job.id);
  await tell(ports, job, waiting, `trouble-${job.job.triesAgain ?? 0}`, notice, trouble);
}

/** What everybody reads in the reports channel tells nothing of it. */
const isPrivate = (work: Work, record: SevRecord | undefined): boolean =>
  record?.private === true || (work.kind === 'open' && work.audience?.private === true);

/** Without this, people would think that the page is theirs to ask for. */
const pageFollows = (record: SevRecord | undefined, jobId: string): Phrase =>
  record?.pageAwaited === jobId ? [' The post mortem follows by itself within an hour of when it can be made.'] : [];

type Notice = (phrase: Phrase) => { readonly text: string; readonly blocks: readonly object[] };

async function tell(
  ports: Ports,
  job: JobAtWork,
  waiting: WaitingJob,
  name: string,
  notice: Notice,
  trouble: SevError,
): Promise<void> {
  const { work, id, receivedAt } = job.job;
  const record = waiting.issueId ? await ports.records.find(waiting.issueId) : undefined;
  const channel = record?.channelArchivedAt === undefined ? record?.channel : undefined;
  const channelId = channel?.id ?? ports.places.reportsChannelId;
  const about = record ? ` of ${record.issueKey}` : '';
  const what = isPrivate(work, record) ? 'Work on a private SEV' : `${doing[work.kind]}${about}`;
  const message = notice([
    `${what} is not finished: ${trouble.message}`,
    ...(name === 'waiting' ? [] : pageFollows(record, id)),
  ]);
  const messageId = `${id}:${name}`;
  try {
    await job.once(name, {
      find: () => ports.chat.findPosted(channelId, messageId, receivedAt),
      make: () => ports.chat.post(channelId, messageId, message),
    });
  } catch (error) {
    ports.log.error('trouble could not be told', error, { job: id });
  }
}
