/**
 * A job while it is worked on. Each step is found or made: a step that is done is not done again, and one that may have
 * been done by an attempt that was cut off is looked for before it is made.
 */
import type { Job, Json, Outcome } from '../domain/work';
import type { Jobs } from '../ports/jobs';
import { writeBehind } from './write-behind';

export interface Step<T extends Json> {
  /** How to tell that an earlier attempt did it already; absent where repeating `make` is harmless. */
  readonly find?: () => Promise<T | undefined>;
  readonly make: () => Promise<T>;
}

export interface JobAtWork {
  readonly job: Job;
  /** True when an earlier attempt may have left effects. */
  readonly repeat: boolean;
  /** Resolves when it is stored that work began; nothing that cannot be repeated may start before. */
  begun(): Promise<void>;
  once<T extends Json>(name: string, step: Step<T>): Promise<T>;
  /** What an earlier step gave, when it is done. */
  result(name: string): Json | undefined;
  /** Stores something before going on. */
  note(name: string, result: Json): Promise<void>;
  finish(outcome: Outcome): Promise<void>;
  /** Stores that the job starts anew at its next stage, with what is done so far. */
  handOver(): Promise<void>;
  /** Stores what is done so far. */
  pause(): Promise<void>;
}

/** @param leftovers whether another, unfinished job may have left effects where this one works */
export function beginJob(jobs: Jobs, job: Job, leftovers: boolean): JobAtWork {
  const kept = writeBehind<Job>(job, (next) => jobs.save(next));
  const repeat = leftovers || job.attempts > 0;
  kept.set({ ...job, attempts: job.attempts + 1 });
  const begun = kept.flush();
  begun.catch(() => undefined);

  const remember = (name: string, result: Json): void =>
    kept.set({ ...kept.value, progress: { ...kept.value.progress, [name]: result } });

  return {
    job,
    repeat,
    begun: () => begun,
    result: (name) => kept.value.progress[name],
    note: (name, result) => {
      remember(name, result);
      return kept.flush();
    },
    async once<T extends Json>(name: string, step: Step<T>): Promise<T> {
      const done = kept.value.progress[name];
      if (done !== undefined) return done as T;
      await begun;
      const result = (repeat ? await step.find?.() : undefined) ?? (await step.make());
      remember(name, result);
      return result;
    },
    async finish(outcome) {
      kept.set({ ...kept.value, outcome });
      await kept.flush();
    },
    async handOver() {
      kept.set({ ...kept.value, attempts: 0 });
      await kept.flush();
    },
    pause: () => kept.flush(),
  };
}
