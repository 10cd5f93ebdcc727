import { ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { Jobs } from '../../ports/jobs';
import { jobSchema } from './job-schema';

/** Long enough to tell a repeated delivery, to answer a screen and to look into a failure. */
const kept = { ttl: { value: 30, unit: 'DAYS' } } as const;

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
});
