/** Works on one accepted request, once however often the queue delivers it, and tells how it ended. */
import type { SevRecord } from '../../domain/sev-record';
import { type IncidentWork, isInquiry, type Job, type Outcome } from '../../domain/work';
import { isPassing, SevError } from '../../errors';
import type { WaitingJob } from '../../ports/jobs';
import type { Ports } from '../../ports/ports';
import { reconcileAll } from '../agreement/reconcile-all';
import { dailyCheckUp } from '../check-up/daily-check-up';
import { sendDigest } from '../digest/send-digest';
import { recount } from '../figures/recount';
import { followParent } from '../follow-ups/follow-parent';
import { answerInquiry } from '../looking/answer-inquiry';
import { answer } from './answer';
import { firstRecord } from './first-record';
import { giveTurn } from './give-turn';
import { beginJob, type JobAtWork } from './job-at-work';
import { takeUp } from './sev-at-work';
import { tellTrouble, tellWaiting } from './tell-trouble';
import { tryAgain } from './try-again';
import { workOnSev } from './work-on-sev';

export type JobEnd = { readonly kind: 'finished' } | { readonly kind: 'retry'; readonly afterSeconds: number };

const finished: JobEnd = { kind: 'finished' };

/** About half an hour of retries; after that somebody has to look. */
const mostAttempts = 10;

/** Trouble that is over within seconds is nobody's business, a limit on calls least of all. */
const silentAttempts = 3;

export async function runJob(ports: Ports, waiting: WaitingJob): Promise<JobEnd> {
  const ahead = lookAhead(ports, waiting);
  try {
    return await workOn(ports, waiting);
  } finally {
    // Forge freezes what is still under way when the job returns.
    await ahead;
  }
}

async function workOn(ports: Ports, waiting: WaitingJob): Promise<JobEnd> {
  const [job, record] = await Promise.all([
    ports.jobs.find(waiting.jobId),
    waiting.issueId ? ports.records.find(waiting.issueId) : undefined,
  ]);
  if (!job || job.outcome) return finished;
  const atWork = beginJob(ports.jobs, job, record?.unfinishedJob);
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
async function lookAhead(ports: Ports, { slackUserId }: WaitingJob): Promise<void> {
  await Promise.allSettled([
    slackUserId ? ports.directory.bySlackUser(slackUserId) : undefined,
    ports.issues.siteUrl(),
    ports.policies.current(),
  ]);
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
  if (isInquiry(work)) return answerInquiry(ports, job.job, work, issueId);
  if (work.kind === 'reconcile-all') return reconcileAll(ports, job.job);
  if (work.kind === 'digest') return sendDigest(ports, job, work);
  if (work.kind === 'daily-check-up') return dailyCheckUp(ports, job);
  if (work.kind === 'recount') return recount(ports, job);
  if (issueId === undefined) return giveTurn(ports, job, work);
  const known = record ?? (await firstRecord(ports, issueId));
  if (!known && work.kind === 'issue-changed') return followParent(ports, job, issueId);
  return workOnRecord(ports, job, work, known);
}

async function workOnRecord(
  ports: Ports,
  job: JobAtWork,
  work: IncidentWork,
  first: SevRecord | undefined,
): Promise<Outcome> {
  if (!first) return { kind: 'refused', text: ['That is not an incident in Jira.'] };
  const record = takeUp(ports, first, job.job);
  try {
    return await workOnSev(ports, { job, record }, work);
  } finally {
    await record.flush();
  }
}

async function copeWith(ports: Ports, atWork: JobAtWork, waiting: WaitingJob, error: unknown): Promise<JobEnd> {
  const job: Job = atWork.job;
  const attempt = job.attempts + 1;
  ports.log.error('job failed', error, { job: job.id, work: job.work.kind, attempt });
  const trouble = error instanceof SevError ? error : unknownTrouble(error);
  if (isPassing(error) && attempt < mostAttempts) {
    if (attempt === silentAttempts + 1) await tellWaiting(ports, atWork, waiting, trouble);
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
