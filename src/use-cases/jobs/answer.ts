import type { Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { JobAtWork } from './job-at-work';
import { reply } from './reply';

/** Tells whoever asked how it went, once: at the end of a job at the latest, or as soon as it is settled. */
export async function answer(ports: Ports, job: JobAtWork, outcome: Outcome): Promise<void> {
  await job.once('answered', {
    make: async () => {
      await reply(ports, job.job, outcome);
      return true;
    },
  });
}
