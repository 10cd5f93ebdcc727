import type { DueIncident } from '../ports/due-list';
import type { Ports } from '../ports/ports';
import { acceptRequest } from './accept-request';
import { together } from './together';

/**
 * Gives every incident that is due a job in its turn. What is due is worked out there, from where the incident stands,
 * so that a tick that is late, missed or run twice loses and repeats nothing.
 */
export async function tick(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const due = await ports.dueList.dueBefore(now);
  await together(
    due.map((incident) =>
      acceptRequest(ports, {
        id: jobId(incident, now),
        work: { kind: 'tend', incident: { issueId: incident.issueId } },
        reply: { kind: 'asked-for' },
      }),
    ),
  );
}

const dayMs = 24 * 3_600_000;

/** One job for each time that an incident is due; where that one failed for good, another one a day later. */
function jobId({ issueId, at }: DueIncident, now: string): string {
  const daysLate = Math.floor((Date.parse(now) - Date.parse(at)) / dayMs);
  return `tend:${issueId}:${at}:${daysLate}`;
}
