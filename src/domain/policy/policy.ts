/** What the team settled about its incident policy. */

import { type AskRules, usualAskRules } from '../asks/ask-rules';
import type { CivilHours } from '../clock/civil-time';
import type { Weekday } from '../clock/wall-clock';
import type { FollowUpRules } from '../follow-ups/follow-up';
import { clockMinutes, dayMinutes, type WorkingHours } from '../meeting/working-hours';
import type { CallRules } from '../on-call/calls';
import type { OnCallRules } from '../on-call/rotation';
import { type OutsideRules, usualOutsideRules } from '../outside/outside-rules';
import type { Severity } from '../severity';

export interface Policy extends FollowUpRules, CallRules, AskRules, OutsideRules {
  /** Slack channel in which people who do not work on a SEV are kept informed. */
  readonly stakeholderChannelId?: string | undefined;
  /** Name of the Slack reaction that puts a message into the timeline. */
  readonly timelineReaction: string;
  /** How long the channel of a closed SEV stays, in hours. */
  readonly archiveAfterHours: number;
  /** Jira's id of the issue security level that private SEVs get. Without it none can be opened. */
  readonly privateSecurityLevelId?: string | undefined;
  /** Confluence's id of the post mortem template. Without it the app's own is used. */
  readonly postMortemTemplateId?: string | undefined;
  /** Confluence's id of the page below which post mortems are made. Without it, below the space's home page. */
  readonly postMortemParentId?: string | undefined;
  /** Slack user group that is called when nobody responds to a report; without one, all of engineering is. */
  readonly managersGroupId?: string | undefined;
  /** Slack users who are told of changes that the check-up finds. Without any, the reports channel is. */
  readonly administratorIds: readonly string[];
  /** The hour of a working day, where they are, at which people are reminded: 0 to 23. */
  readonly remindAtHour: number;
  readonly onCall: OnCallRules;
  /** When people work, by the clock where they are; times such as `09:00`. */
  readonly workingDays: readonly Weekday[];
  readonly workingFrom: string;
  readonly workingTo: string;
  /** How long a post mortem meeting takes. */
  readonly meetingMinutes: number;
  readonly severities: Readonly<Record<Severity, SeverityPolicy>>;
  /** Only those for which somebody is invited. */
  readonly components: readonly ComponentPolicy[];
}

/** Who is added to the channel besides engineering and those involved. Slack ids. */
export interface Invitees {
  readonly inviteUserIds: readonly string[];
  readonly inviteGroupIds: readonly string[];
}

export interface ComponentPolicy extends Invitees {
  /** Of the component in Jira. Whether it is written in small or capital letters makes no difference. */
  readonly name: string;
}

export interface SeverityPolicy extends Invitees {
  /** When the first status update is due after the opening, in minutes. */
  readonly firstUpdateMinutes: number;
  /** When each further status update is due after the one before, in minutes. */
  readonly updateEveryMinutes: number;
  /** Whether the owner is asked for one in their working hours only. */
  readonly updatesInWorkingHours: boolean;
  readonly tellStakeholders: boolean;
  /** When a follow-up of high priority is due after it was added, in days; then one of low priority. */
  readonly highFollowUpDays: number;
  readonly lowFollowUpDays: number;
  /** Whether a SEV that reached it is closed only with its meeting held and its post mortem approved. */
  readonly requiresReview: boolean;
  /** Within how many days after the mitigation the post mortem meeting is to be held. */
  readonly meetingWithinDays: number;
  readonly meetingInWorkingDays: boolean;
}

const usual = {
  inviteUserIds: [],
  inviteGroupIds: [],
  highFollowUpDays: 14,
  lowFollowUpDays: 60,
  // Step 9 of the policy: "When all high priority follow ups are completed, the SEV can be closed." More is for the team to ask.
  requiresReview: false,
  meetingInWorkingDays: true,
  updatesInWorkingHours: false,
} as const;

/** What holds where the team settled nothing else. */
export const defaultPolicy: Policy = {
  timelineReaction: 'pushpin',
  archiveAfterHours: 72,
  highFollowUpPriority: 'High',
  lowFollowUpPriorities: ['Low', 'Medium', 'Lowest'],
  followUpLinkType: 'Blocks',
  administratorIds: [],
  remindAtHour: 9,
  workingDays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  workingFrom: '09:00',
  workingTo: '17:00',
  meetingMinutes: 60,
  callAgainMinutes: 5,
  callNextMinutes: 10,
  callManagersMinutes: 15,
  ...usualAskRules,
  ...usualOutsideRules,
  onCall: { source: 'group', timeZone: 'UTC', layers: [], fallback: [] },
  severities: {
    1: {
      ...usual,
      firstUpdateMinutes: 15,
      updateEveryMinutes: 30,
      tellStakeholders: true,
      meetingWithinDays: 3,
      meetingInWorkingDays: false,
    },
    2: { ...usual, firstUpdateMinutes: 60, updateEveryMinutes: 60, tellStakeholders: true, meetingWithinDays: 5 },
    3: {
      ...usual,
      firstUpdateMinutes: 24 * 60,
      updateEveryMinutes: 24 * 60,
      updatesInWorkingHours: true,
      tellStakeholders: false,
      meetingWithinDays: 10,
    },
  },
  components: [],
};

/** @returns the whole day where the settings hold no time */
export const workingHours = ({ workingDays, workingFrom, workingTo }: Policy): WorkingHours => ({
  days: workingDays,
  from: clockMinutes(workingFrom) ?? 0,
  to: clockMinutes(workingTo) ?? dayMinutes,
});

/** When people are reminded of what they owe. */
export const civilHours = (policy: Policy): CivilHours => ({
  days: policy.workingDays,
  hour: policy.remindAtHour,
  to: workingHours(policy).to,
});
