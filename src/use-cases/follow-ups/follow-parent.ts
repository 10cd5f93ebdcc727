import type { Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { reconcileAll } from '../agreement/reconcile-all';
import type { JobAtWork } from '../jobs/job-at-work';

/**
 * What changed is no incident. A follow-up shows in its SEV, in whose turn the job goes on; one that was deleted does not
 * say to which it belonged.
 * @returns undefined when the job goes on in another turn of the queue
 */
export async function followParent(ports: Ports, job: JobAtWork, issueId: string): Promise<Outcome | undefined> {
  const reading = await ports.issues.read({ issueId });
  if (reading === undefined) return reconcileAll(ports, job.job);
  if (reading.kind !== 'follow-up') return { kind: 'refused', text: ['That is not an incident in Jira.'] };
  await job.handOver();
  await ports.queue.push({ jobId: job.job.id, issueId: reading.parentIssueId });
  return undefined;
}
