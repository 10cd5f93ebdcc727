import type { Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';

/** How a job went so far. @returns undefined while it is under way */
export async function outcomeOf(ports: Ports, jobId: string): Promise<Outcome | undefined> {
  return (await ports.jobs.find(jobId))?.outcome;
}

const pauseSeconds = 0.25;

/** Waits for a job that the queue works on. @returns undefined when it takes longer than `seconds` */
export async function awaitOutcome(ports: Ports, jobId: string, seconds: number): Promise<Outcome | undefined> {
  for (let waited = 0; waited < seconds; waited += pauseSeconds) {
    const outcome = await outcomeOf(ports, jobId);
    if (outcome) return outcome;
    await ports.clock.pause(pauseSeconds);
  }
  return outcomeOf(ports, jobId);
}
