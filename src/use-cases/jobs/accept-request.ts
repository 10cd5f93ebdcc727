import type { Actor } from '../../domain/person';
import { onCallTurn, type ReplyRoute, type Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { issueIdOf } from './issue-id-of';

export interface Request {
  /** The sender's own id for it, the same at each delivery. */
  readonly id: string;
  readonly work: Work;
  readonly actor?: Actor;
  readonly reply: ReplyRoute;
  /** When it can wait. */
  readonly afterSeconds?: number;
}

/** Records a request once under its own id and queues it. When this returns, the request cannot be lost. */
export async function acceptRequest(ports: Ports, request: Request): Promise<void> {
  const { id, work, actor, reply, afterSeconds } = request;
  const receivedAt = ports.clock.now();
  const [, issueId] = await Promise.all([
    ports.jobs.record({ id, work, actor, reply, receivedAt, attempts: 0, progress: {} }),
    issueIdOf(ports, work),
  ]);
  // Pushed again for a request that is known: an earlier delivery may have been cut off between the two.
  const slackUserId = actor?.via === 'slack' ? actor.slackUserId : undefined;
  const turn = onCallTurn(work);
  await ports.queue.push({ jobId: id, issueId, turn, slackUserId, ...(afterSeconds ? { afterSeconds } : {}) });
}
