/** An incident as its Jira issue tells it. The issue is the truth; this is what one reading of it said. */
import type { Affected } from './affected';
import type { FollowUp } from './follow-ups/follow-up';
import type { Severity } from './severity';
import type { Status, UnknownStatus } from './status';

/** When the steps of the policy happened: ISO 8601 UTC. A step that has not happened has no time. */
export interface IncidentTimes {
  readonly reportedAt?: string | undefined;
  readonly acknowledgedAt?: string | undefined;
  readonly openedAt?: string | undefined;
  readonly mitigatedAt?: string | undefined;
  readonly closedAt?: string | undefined;
}

/** The times that can be put right by hand. */
export type TimeName = keyof IncidentTimes | 'impactStartedAt';

export const timeNames = [
  'impactStartedAt',
  'reportedAt',
  'acknowledgedAt',
  'openedAt',
  'mitigatedAt',
  'closedAt',
] as const satisfies readonly TimeName[];

export interface Incident {
  readonly issueId: string;
  readonly issueKey: string;
  readonly title: string;
  readonly status: Status | UnknownStatus;
  readonly severity?: Severity | undefined;
  /** The worst that it ever was as a SEV; decides what the policy asks for after a downgrade. */
  readonly highestSeverity?: Severity | undefined;
  /** Atlassian account of the SEV owner. */
  readonly ownerAccountId?: string | undefined;
  /** Atlassian account of whoever assesses the report: the issue's assignee. */
  readonly investigatorAccountId?: string | undefined;
  readonly reporterAccountId?: string | undefined;
  /** Jira's id of the level that restricts who may see the issue. */
  readonly securityLevelId?: string | undefined;
  /** What fails and who is affected, on one line. */
  readonly impact?: string | undefined;
  /** ISO 8601 UTC; earlier than the report, as a rule. */
  readonly impactStartedAt?: string | undefined;
  readonly affects?: readonly Affected[] | undefined;
  /** Names of Jira's components that it concerns. */
  readonly components?: readonly string[] | undefined;
  /** Somebody outside the company reported it: whoever sent it is not named, and its title says nothing of them. */
  readonly outside?: boolean | undefined;
  readonly channelUrl?: string | undefined;
  readonly postMortemUrl?: string | undefined;
  /** When the post mortem meeting is, or was: ISO 8601 UTC. */
  readonly meetingAt?: string | undefined;
  readonly times: IncidentTimes;
  readonly followUps: readonly FollowUp[];
}

/** How a request names an incident. */
export type IncidentRef = { readonly issueId: string } | { readonly issueKey: string } | { readonly channelId: string };
