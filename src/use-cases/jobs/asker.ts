import type { Actor } from '../../domain/person';
import type { Job } from '../../domain/work';

/** @throws for a job that nobody asked for, which only a mistake in the app can bring here */
export function askerOf({ actor, id, work }: Job): Actor {
  if (!actor) throw new Error(`Job ${id} (${work.kind}) is for nobody`);
  return actor;
}
