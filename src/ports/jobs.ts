import type { Job } from '../domain/work';

/** The requests that were accepted. */
export interface Jobs {
  /** Keeps the job unless one with its id is kept already. */
  record(job: Job): Promise<'recorded' | 'known'>;
  find(id: string): Promise<Job | undefined>;
  save(job: Job): Promise<void>;
  /** When the oldest request came that is not done, of as many as are looked at. @returns ISO 8601 UTC */
  oldestUndone(): Promise<string | undefined>;
}

export interface WaitingJob {
  readonly jobId: string;
  /** The incident it is about, once that is known. Jobs of one incident are worked on one at a time. */
  readonly issueId?: string | undefined;
  /** What it waits for its turn with where that is no incident. */
  readonly turn?: string | undefined;
  /** Who asks, so that they are looked up while the job is read. */
  readonly slackUserId?: string | undefined;
  /** From when on it is worked on. */
  readonly afterSeconds?: number | undefined;
}

/** Jobs waiting to be worked on, at least once each. */
export interface JobQueue {
  push(waiting: WaitingJob): Promise<void>;
}
