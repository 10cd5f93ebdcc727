/** What the team owes: status updates, follow-ups and post mortems, as far as they are overdue or due soon. */
import type { FollowUp, FollowUpFacts } from '../follow-ups/follow-up';
import type { Incident } from '../incident';
import { meetingDeadline } from '../meeting/meeting-deadline';
import type { Policy } from '../policy/policy';
import type { SevRecord } from '../sev-record';
import { nextUpdateDue } from '../update-cadence';

export interface DueThing {
  readonly kind: 'update' | 'follow-up' | 'post-mortem';
  readonly issueKey: string;
  readonly title: string;
  /** ISO 8601 UTC; of a follow-up a day such as `2026-12-07`. */
  readonly at: string;
  readonly overdue: boolean;
  /** Atlassian account of whoever is to do it. */
  readonly accountId?: string | undefined;
}

export interface RunningSev {
  readonly incident: Incident;
  readonly record?: SevRecord | undefined;
}

export interface DatedFollowUp {
  readonly followUp: FollowUp;
  readonly facts: FollowUpFacts;
}

interface Looking {
  readonly policy: Policy;
  /** ISO 8601 UTC */
  readonly now: string;
}

const weekMs = 7 * 24 * 3_600_000;

/** The day up to which something is due soon. */
export const soonUntil = (now: string): string => new Date(Date.parse(now) + weekMs).toISOString().slice(0, 10);

/** A rehearsal owes nobody anything. */
export const dueOfSevs = (sevs: readonly RunningSev[], looking: Looking): readonly DueThing[] =>
  sevs
    .filter(({ record }) => !record?.drill)
    .flatMap((sev) => [...updateOf(sev, looking), ...postMortemOf(sev, looking)]);

function updateOf({ incident, record }: RunningSev, { policy, now }: Looking): readonly DueThing[] {
  const at = nextUpdateDue(incident, record?.lastUpdate, policy);
  return at === undefined ? [] : [ofOwner('update', incident, at, now)];
}

/** Until it is recorded that timeline and impact were reviewed. */
function postMortemOf({ incident, record }: RunningSev, { policy, now }: Looking): readonly DueThing[] {
  if (incident.status !== 'Mitigated' && incident.status !== 'Follow-up') return [];
  if (record?.review || record?.mergedInto) return [];
  const at = meetingDeadline(incident, policy, policy.onCall.timeZone);
  return at === undefined || at.slice(0, 10) > soonUntil(now) ? [] : [ofOwner('post-mortem', incident, at, now)];
}

const ofOwner = (
  kind: DueThing['kind'],
  { issueKey, title, ownerAccountId }: Incident,
  at: string,
  now: string,
): DueThing => ({ kind, issueKey, title, at, overdue: at < now, accountId: ownerAccountId });

export const dueOfFollowUps = (followUps: readonly DatedFollowUp[], now: string): readonly DueThing[] =>
  followUps.flatMap(({ followUp, facts: { dueDate, assignee } }) =>
    followUp.done || dueDate === undefined || dueDate > soonUntil(now)
      ? []
      : [
          {
            kind: 'follow-up' as const,
            issueKey: followUp.issueKey,
            title: followUp.title,
            at: dueDate,
            overdue: dueDate < now.slice(0, 10),
            accountId: assignee?.accountId,
          },
        ],
  );

export const longestDueFirst = (things: readonly DueThing[]): readonly DueThing[] =>
  [...things].sort((one, other) => (one.at < other.at ? -1 : 1));
