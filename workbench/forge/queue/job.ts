import type { Collection, Store } from '../../site/store.ts';

/** What one push became, as `getStats` tells it. */
export interface Job {
  readonly queueName: string;
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
  readonly cancelled: boolean;
}

export function jobs(store: Store): Collection<Job> {
  return store.collection<Job>('forge-job');
}

export function countEnd(store: Store, jobId: string, end: 'success' | 'failed'): void {
  const job = jobs(store).get(jobId);
  if (job) jobs(store).put(jobId, { ...job, inProgress: job.inProgress - 1, [end]: job[end] + 1 });
}
