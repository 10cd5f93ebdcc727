import { Queue } from '@forge/events';
import type { JobQueue } from '../../ports/jobs';

/** Jobs of one incident, or of another thing that is changed in turn, share a concurrency key, so that they run one at a time. */
export const forgeQueue = (): JobQueue => {
  const queue = new Queue({ key: 'jobs' });
  return {
    async push({ jobId, issueId, turn = `job-${jobId}`, slackUserId, afterSeconds }) {
      const key = issueId === undefined ? turn : `sev-${issueId}`;
      const body = { jobId, ...(issueId ? { issueId } : {}), ...(slackUserId ? { slackUserId } : {}) };
      const later = afterSeconds === undefined ? {} : { delayInSeconds: afterSeconds };
      await queue.push({ body, ...later, concurrency: { key, limit: 1 } });
    },
  };
};
