/** Stands in for the service behind `@forge/events`. Paths and bodies: `@forge/events/out/queries.js`, `types.d.ts`. */
import type { Invocation } from '../invocation/invoker.ts';
import { json, notModelled } from '../proxy/proxy-response.ts';
import { type Job, jobs } from './job.ts';
import { type PushRequest, type PushSurroundings, push } from './push.ts';

export interface QueueService {
  answer(path: string, body: unknown, invocation: Invocation): Response;
}

type JobRequest = Pick<PushRequest, 'queueName' | 'jobId'>;

export function queueService(around: PushSurroundings): QueueService {
  const { store } = around.site;

  function withJob({ jobId, queueName }: JobRequest, answer: (job: Job) => Response): Response {
    const job = jobs(store).get(jobId);
    return job?.queueName === queueName ? answer(job) : json(404, { message: 'Job not found' });
  }

  const stats = (request: JobRequest) =>
    withJob(request, ({ success, inProgress, failed }) => json(200, { success, inProgress, failed }));

  const cancel = (request: JobRequest) =>
    withJob(request, (job) => {
      jobs(store).put(request.jobId, { ...job, cancelled: true });
      around.wake();
      return new Response(null, { status: 204 });
    });

  return {
    answer(path, body, invocation) {
      if (path.startsWith('/webhook/queue/publish/')) return push(body as PushRequest, invocation.chainId, around);
      if (path.startsWith('/webhook/queue/stats/')) return stats(body as JobRequest);
      if (path.startsWith('/webhook/queue/cancel/')) return cancel(body as JobRequest);
      return notModelled(path);
    },
  };
}
