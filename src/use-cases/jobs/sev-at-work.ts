/** What is at hand while one incident is worked on: its record, which saves itself, and the job that is under way. */
import type { SevRecord } from '../../domain/sev-record';
import type { Job } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { JobAtWork } from './job-at-work';
import { writeBehind } from './write-behind';

export interface SevAtWork {
  readonly job: JobAtWork;
  readonly record: LiveRecord;
}

export interface LiveRecord {
  readonly value: SevRecord;
  update(patch: Partial<SevRecord>): void;
  flush(): Promise<void>;
}

/** Keeps the record up to date in storage, beginning with the mark that this job is under way. */
export function takeUp(ports: Ports, record: SevRecord, job: Job): LiveRecord {
  const kept = writeBehind(record, (next, last) => ports.records.save(next, last));
  const live: LiveRecord = {
    get value() {
      return kept.value;
    },
    update: (patch) => kept.set({ ...kept.value, ...patch }),
    flush: () => kept.flush(),
  };
  live.update({ unfinishedJob: job.id, unfinishedSince: record.unfinishedSince ?? job.receivedAt });
  return live;
}

/** Since when there may be messages that nobody noted. ISO 8601 UTC */
export const since = ({ job, record }: SevAtWork): string => record.value.unfinishedSince ?? job.job.receivedAt;
