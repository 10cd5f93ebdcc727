import { Queue } from '@forge/events';
import type { JobQueue } from '../../ports/jobs';

/** Jobs of one incident share a concurrency key, so that they run one at a time. */
export const forgeQueue = (): JobQueue => {
  const queue = new Queue({ key: 'jobs' });
  return {
    async push({ jobId, issueId, slackUserId, afterSeconds }) {
      const turn = issueId === undefined ? `job-${jobId}` : `sev-${issueId}`;
      const body = { jobId, ...(issueId ? { issueId } : {}), ...(slackUserId ? { slackUserId } : {}) };
      const later = afterSeconds === undefined ? {} : { delayInSeconds: afterSeconds };
      await queue.push({ body, ...later, concurrency: { key: turn, limit: 1 } });
    },
  };
};
