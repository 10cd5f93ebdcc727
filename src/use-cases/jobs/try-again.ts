import type { Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { admit } from '../people/admit';
import { issueIdOf } from './issue-id-of';

/** Queues a failed job again, where it stopped. It still acts for whoever asked for it first. */
export async function tryAgain(ports: Ports, { actor, id }: Job, failedJobId: string): Promise<Outcome> {
  if (!actor) throw new Error(`Job ${id} tries again for nobody`);
  const [admission, failed] = await Promise.all([admit(ports, actor, 'act'), ports.jobs.find(failedJobId)]);
  if (admission.kind === 'refused') return admission;
  if (!failed) return { kind: 'refused', text: ["That is too long ago; I don't know it any more."] };
  if (failed.outcome?.kind !== 'failed') return { kind: 'refused', text: ['That is done, or under way, already.'] };
  const { outcome: _, ...rest } = failed;
  await ports.jobs.save({ ...rest, attempts: 1, triesAgain: (failed.triesAgain ?? 0) + 1 });
  await ports.queue.push({ jobId: failed.id, issueId: await issueIdOf(ports, failed.work) });
  return { kind: 'done', text: ['Trying again.'] };
}
