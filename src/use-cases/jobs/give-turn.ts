import type { IncidentWork, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { type Filing, fileIncident } from '../report/file-incident';
import type { JobAtWork } from './job-at-work';
import { locate } from './locate';

/**
 * Finds or makes the issue, then queues the job among that issue's own.
 * @returns undefined when the job goes on in another turn of the queue, else why it does not
 */
export async function giveTurn(ports: Ports, job: JobAtWork, work: IncidentWork): Promise<Outcome | undefined> {
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
  work: IncidentWork,
): Promise<Outcome | { readonly issueId: string }> {
  if (work.kind === 'report') return fileIncident(ports, job, work);
  const { incident } = work;
  if (incident === undefined) return fileIncident(ports, job, newIncident(work));
  const located = await locate(ports, incident);
  return located.kind === 'refused' ? located : { issueId: located.issueId };
}

/** A SEV for something that nobody reported is its own report. */
const newIncident = (work: IncidentWork): Filing =>
  work.kind === 'open'
    ? { text: work.known ?? work.title ?? '', title: work.title, audience: work.audience }
    : { text: '' };
