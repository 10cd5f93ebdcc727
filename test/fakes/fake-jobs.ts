import type { Job } from '../../src/domain/work.ts';
import type { JobQueue, Jobs, WaitingJob } from '../../src/ports/jobs.ts';
import { overTheNetwork, stored } from './stored.ts';

export function fakeJobs(): Jobs {
  const kept = new Map<string, Job>();
  return {
    async record(job) {
      if (kept.has(job.id)) return 'known';
      kept.set(job.id, stored(job));
      return 'recorded';
    },
    async find(id) {
      await overTheNetwork();
      const job = kept.get(id);
      return job && stored(job);
    },
    async save(job) {
      await overTheNetwork();
      kept.set(job.id, stored(job));
    },
    oldestUndone: async () =>
      [...kept.values()]
        .filter(({ outcome }) => outcome === undefined)
        .map(({ receivedAt }) => receivedAt)
        .sort()[0],
  };
}

export interface FakeQueue extends JobQueue {
  /** Waiting, the next one first. */
  readonly waiting: WaitingJob[];
}

export function fakeQueue(): FakeQueue {
  const waiting: WaitingJob[] = [];
  return { waiting, push: async (job) => void waiting.push(stored(job)) };
}
