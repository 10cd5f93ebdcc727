import { ForgeKvsAPIError, kvs, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import type { Jobs } from '../../ports/jobs';
import { jobSchema } from './job-schema';

/** Long enough to tell a repeated delivery, to answer a screen and to look into a failure. */
const kept = { ttl: { value: 30, unit: 'DAYS' } } as const;

/** Of 100 jobs. They lie in the order of their ids, so of more of them not all are looked at. */
const mostPages = 20;

const keyOf = (id: string): string => `job:${id}`;

export const kvsJobs = (): Jobs => ({
  async record(job) {
    try {
      await kvs.set(keyOf(job.id), job, { keyPolicy: 'FAIL_IF_EXISTS', ...kept });
      return 'recorded';
    } catch (error) {
      if (error instanceof ForgeKvsAPIError && error.code === 'KEY_ALREADY_EXISTS') return 'known';
      throw error;
    }
  },
  async find(id) {
    const stored: unknown = await kvs.get(keyOf(id));
    return stored === undefined ? undefined : jobSchema.parse(stored);
  },
  async save(job) {
    await kvs.set(keyOf(job.id), job, kept);
  },
  async oldestUndone() {
    const undone: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const query = kvs
        .query()
        .where('key', WhereConditions.beginsWith(keyOf('')))
        .limit(100);
      const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      undone.push(...results.flatMap(({ value }) => waitingSince(value)));
      if (nextCursor === undefined) break;
      cursor = nextCursor;
    }
    return undone.sort()[0];
  },
});

const waiting = z.object({ receivedAt: z.string(), outcome: z.optional(z.unknown()) });

function waitingSince(stored: unknown): readonly string[] {
  const job = waiting.safeParse(stored).data;
  return job && job.outcome === undefined ? [job.receivedAt] : [];
}
