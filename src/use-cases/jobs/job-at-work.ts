/**
 * A job while it is worked on. Each step is found or made: a step that is done is not done again, and one that may have
 * been done by an attempt that was cut off is looked for before it is made.
 */
import type { Job, Json, Outcome } from '../../domain/work';
import type { Jobs } from '../../ports/jobs';
import { writeBehind } from './write-behind';

export interface Step<T extends Json> {
  /** How to tell that an earlier attempt did it already; absent where repeating `make` is harmless. */
  readonly find?: () => Promise<T | undefined>;
  readonly make: () => Promise<T>;
}

export interface JobAtWork {
  readonly job: Job;
  /** True when this very job was begun before. */
  readonly repeat: boolean;
  /** True when another job may have left effects half done. */
  readonly othersLeft: boolean;
  /** True when this job or another one may have. */
  readonly leftovers: boolean;
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

/** @param unfinished id of the job, if any, that may have left effects half done where this one works */
export function beginJob(jobs: Jobs, job: Job, unfinished: string | undefined): JobAtWork {
  const kept = writeBehind<Job>(job, (next) => jobs.save(next));
  const othersLeft = unfinished !== undefined && unfinished !== job.id;
  // The attempt before may have died before it was stored that it began.
  const repeat = job.attempts > 0 || unfinished === job.id;
  const leftovers = repeat || othersLeft;
  kept.set({ ...job, attempts: job.attempts + 1 });
  const begun = kept.flush();
  begun.catch(() => undefined);

  const remember = (name: string, result: Json): void =>
    kept.set({ ...kept.value, progress: { ...kept.value.progress, [name]: result } });

  return {
    job,
    repeat,
    othersLeft,
    leftovers,
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
      const result = (leftovers ? await step.find?.() : undefined) ?? (await step.make());
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
