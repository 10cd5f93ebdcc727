import { Queue } from '@forge/events';
import type { JobQueue } from '../../ports/jobs';

/** Jobs of one incident share a concurrency key, so that they run one at a time. */
export const forgeQueue = (): JobQueue => {
  const queue = new Queue({ key: 'jobs' });
  return {
    async push({ jobId, issueId }) {
      const turn = issueId === undefined ? `job-${jobId}` : `sev-${issueId}`;
      await queue.push({ body: { jobId, ...(issueId === undefined ? {} : { issueId }) }, concurrency: { key: turn, limit: 1 } });
    },
  };
};
