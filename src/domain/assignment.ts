/** Step 2 of the policy: whoever was assigned to investigate accepts, so that nobody believes that they look into it when they don't. */
import { type Circumstances, change, type Decision, needs, refuse } from './decision';
import type { Incident } from './incident';

export interface Assignment {
  /** Atlassian account of the investigator. */
  readonly to: string;
  /** ISO 8601 UTC */
  readonly at: string;
  /** ISO 8601 UTC; absent while they have not accepted. */
  readonly acceptedAt?: string | undefined;
}

/** @returns the assignment of the present investigator that they have not accepted */
export const pendingAssignment = (assignment: Assignment | undefined, investigatorAccountId: string | undefined) =>
  assignment && assignment.to === investigatorAccountId && assignment.acceptedAt === undefined ? assignment : undefined;

/** Changes nothing in Jira, which has the investigator already. */
export function acceptAssignment(
  incident: Incident,
  assignment: Assignment | undefined,
  accountId: string,
  { repeat }: Circumstances,
): Decision {
  if (incident.status !== 'Investigating') return needs('Investigating');
  if (incident.investigatorAccountId !== accountId) return refuse({ reason: 'not-yours-to-investigate' });
  if (!pendingAssignment(assignment, accountId) && !repeat) return { kind: 'already', since: assignment?.acceptedAt };
  return change(incident);
}
