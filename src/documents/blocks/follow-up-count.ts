import { followUpPriorities } from '../../domain/follow-ups/follow-up';
import type { Incident } from '../../domain/incident';

/** @returns for instance `1 of 2 high-priority done, 0 of 1 low-priority done` */
export function followUpCount({ followUps }: Incident): string {
  if (followUps.length === 0) return 'none yet';
  return followUpPriorities
    .map((priority) => ({ priority, all: followUps.filter((followUp) => followUp.priority === priority) }))
    .filter(({ all }) => all.length > 0)
    .map(({ priority, all }) => `${all.filter(({ done }) => done).length} of ${all.length} ${priority}-priority done`)
    .join(', ');
}
