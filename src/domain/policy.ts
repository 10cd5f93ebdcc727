/** What the team settled about its incident policy. */
import type { FollowUpRules } from './follow-up';
import type { CallRules } from './on-call/calls';
import type { OnCallRules } from './on-call/rotation';
import type { Severity } from './severity';

export interface Policy extends FollowUpRules, CallRules {
  /** Slack channel in which people who do not work on a SEV are kept informed. */
  readonly stakeholderChannelId?: string | undefined;
  /** Name of the Slack reaction that puts a message into the timeline. */
  readonly timelineReaction: string;
  /** How long the channel of a closed SEV stays, in hours. */
  readonly archiveAfterHours: number;
  /** Jira's id of the issue security level that private SEVs get. Without it none can be opened. */
  readonly privateSecurityLevelId?: string | undefined;
  /** Slack user group that is called when nobody responds to a report; without one, all of engineering is. */
  readonly managersGroupId?: string | undefined;
  /** The hour of a working day, where they are, at which people are reminded: 0 to 23. */
  readonly remindAtHour: number;
  readonly onCall: OnCallRules;
  readonly severities: Readonly<Record<Severity, SeverityPolicy>>;
}

export interface SeverityPolicy {
  /** Who is added to the channel besides engineering and those involved. Slack ids. */
  readonly inviteUserIds: readonly string[];
  readonly inviteGroupIds: readonly string[];
  /** When the first status update is due after the opening, in minutes. */
  readonly firstUpdateMinutes: number;
  /** When each further status update is due after the one before, in minutes. */
  readonly updateEveryMinutes: number;
  readonly tellStakeholders: boolean;
  /** When a follow-up of high priority is due after it was added, in days; then one of low priority. */
  readonly highFollowUpDays: number;
  readonly lowFollowUpDays: number;
}

const usual = { inviteUserIds: [], inviteGroupIds: [], highFollowUpDays: 14, lowFollowUpDays: 60 } as const;

/** What holds where the team settled nothing else. */
export const defaultPolicy: Policy = {
  timelineReaction: 'pushpin',
  archiveAfterHours: 72,
  highFollowUpPriority: 'High',
  lowFollowUpPriorities: ['Low', 'Medium', 'Lowest'],
  followUpLinkType: 'Blocks',
  remindAtHour: 9,
  callAgainMinutes: 5,
  callNextMinutes: 10,
  callManagersMinutes: 15,
  onCall: { source: 'group', timeZone: 'UTC', layers: [] },
  severities: {
    1: { ...usual, firstUpdateMinutes: 15, updateEveryMinutes: 30, tellStakeholders: true },
    2: { ...usual, firstUpdateMinutes: 60, updateEveryMinutes: 60, tellStakeholders: true },
    3: { ...usual, firstUpdateMinutes: 24 * 60, updateEveryMinutes: 24 * 60, tellStakeholders: false },
  },
};
