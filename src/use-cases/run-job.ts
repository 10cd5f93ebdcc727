/** Works on one accepted request, once however often the queue delivers it, and tells how it ended. */
import { newRecord, type SevRecord } from '../domain/sev-record';
import type { Job, Outcome, Work } from '../domain/work';
import { isPassing, SevError } from '../errors';
import type { WaitingJob } from '../ports/jobs';
import type { Ports } from '../ports/ports';
import { answer } from './answer';
import { fileIncident, firstOnCall } from './file-incident';
import { beginJob, type JobAtWork } from './job-at-work';
import { locate } from './locate';
import { takeUp } from './sev-at-work';
import { showStatus } from './show-status';
import { tellTrouble, tellWaiting } from './tell-trouble';
import { tryAgain } from './try-again';
import { workOnSev } from './work-on-sev';

export type JobEnd = { readonly kind: 'finished' } | { readonly kind: 'retry'; readonly afterSeconds: number };

const finished: JobEnd = { kind: 'finished' };

/** About half an hour of retries; after that somebody has to look. */
const mostAttempts = 10;

export async function runJob(ports: Ports, waiting: WaitingJob): Promise<JobEnd> {
  lookAhead(ports, waiting);
  const [job, record] = await Promise.all([
    ports.jobs.find(waiting.jobId),
    waiting.issueId ? ports.records.find(waiting.issueId) : undefined,
  ]);
  if (!job || job.outcome) return finished;
  const atWork = beginJob(ports.jobs, job, record?.unfinishedJob !== undefined);
  try {
    const outcome = await carryOut(ports, atWork, waiting.issueId, record);
    if (!outcome) return finished;
    ports.log.info('job ended', { job: job.id, work: job.work.kind, outcome: outcome.kind, attempt: job.attempts + 1 });
    await answer(ports, atWork, outcome);
    await atWork.finish(outcome);
    return finished;
  } catch (error) {
    return copeWith(ports, atWork, waiting, error);
  }
}

/** Facts that nearly every job needs, looked up beside the job itself; trouble with them shows where they are needed. */
function lookAhead(ports: Ports, { slackUserId }: WaitingJob): void {
  if (slackUserId) ports.directory.bySlackUser(slackUserId).catch(() => undefined);
  ports.issues.siteUrl().catch(() => undefined);
}

/** @returns undefined when the job goes on in another turn of the queue */
async function carryOut(
  ports: Ports,
  job: JobAtWork,
  issueId: string | undefined,
  record: SevRecord | undefined,
): Promise<Outcome | undefined> {
  const { work } = job.job;
  if (work.kind === 'try-again') return tryAgain(ports, job.job, work.jobId);
  if (work.kind === 'show-status') return showStatus(ports, job.job, issueId ?? (await statusOf(ports, work)));
  if (issueId === undefined) return giveTurn(ports, job, work);
  return workOnRecord(ports, job, work, record ?? (await firstRecord(ports, issueId)));
}

async function statusOf(ports: Ports, work: Extract<Work, { kind: 'show-status' }>): Promise<string | undefined> {
  if (!work.incident || 'channelId' in work.incident) return undefined;
  const located = await locate(ports, work.incident);
  return located.kind === 'incident' ? located.issueId : undefined;
}

/** Finds or makes the issue, then queues the job among that issue's own. */
async function giveTurn(
  ports: Ports,
  job: JobAtWork,
  work: Exclude<Work, { kind: 'try-again' | 'show-status' }>,
): Promise<Outcome | undefined> {
  const filed = job.result('record');
  const found = typeof filed === 'string' ? { issueId: filed } : await issueFor(ports, job, work);
  if ('kind' in found) return found;
  await job.handOver();
  await ports.queue.push({ jobId: job.job.id, issueId: found.issueId });
  return undefined;
}

async function issueFor(
  ports: Ports,
  job: JobAtWork,
  work: Exclude<Work, { kind: 'try-again' | 'show-status' }>,
): Promise<Outcome | { readonly issueId: string }> {
  if (work.kind === 'report') return fileIncident(ports, job, work);
  if (work.incident === undefined) return fileIncident(ports, job, { text: 'title' in work ? (work.title ?? '') : '' });
  const located = await locate(ports, work.incident);
  return located.kind === 'refused' ? located : { issueId: located.issueId };
}

async function workOnRecord(ports: Ports, job: JobAtWork, work: Work, first: SevRecord | undefined): Promise<Outcome> {
  if (!first) return { kind: 'refused', text: ['That is not an incident in Jira.'] };
  const record = takeUp(ports, first, job.job.id);
  try {
    return await workOnSev(ports, { job, record }, work);
  } finally {
    await record.flush();
  }
}

/** For an incident that somebody made in Jira by hand. */
async function firstRecord(ports: Ports, issueId: string): Promise<SevRecord | undefined> {
  const [reading, onCall] = await Promise.all([ports.issues.read({ issueId }), firstOnCall(ports)]);
  if (reading?.kind !== 'incident') return undefined;
  const { issueKey, title, reporterAccountId } = reading.incident;
  const reporter = reporterAccountId ? await ports.directory.byAccount(reporterAccountId) : undefined;
  return newRecord({ issueId, issueKey, title, reportText: title, reporter, onCall });
}

async function copeWith(ports: Ports, atWork: JobAtWork, waiting: WaitingJob, error: unknown): Promise<JobEnd> {
  const job: Job = atWork.job;
  const attempt = job.attempts + 1;
  ports.log.error('job failed', error, { job: job.id, work: job.work.kind, attempt });
  const trouble = error instanceof SevError ? error : unknownTrouble(error);
  if (isPassing(error) && attempt < mostAttempts) {
    if (attempt === 2) await tellWaiting(ports, atWork, waiting, trouble);
    await atWork.pause();
    return { kind: 'retry', afterSeconds: trouble.retryAfterSeconds ?? Math.min(2 ** (attempt - 1), 300) };
  }
  const outcome: Outcome = { kind: 'failed', text: [trouble.message], nextStep: trouble.nextStep };
  await tellTrouble(ports, atWork, waiting, trouble);
  await answer(ports, atWork, outcome);
  await atWork.finish(outcome);
  return finished;
}

const unknownTrouble = (cause: unknown): SevError =>
  new SevError('unavailable', 'Something unexpected went wrong.', {
    nextStep: 'Choose "Try again"; if it fails again, ask an administrator to look into the app\'s log.',
    cause,
  });
