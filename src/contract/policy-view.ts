/** The team's settings as the settings page shows and sends them. */
export interface PolicyView {
  readonly stakeholderChannelId?: string | undefined;
  readonly timelineReaction: string;
  readonly archiveAfterHours: number;
  readonly privateSecurityLevelId?: string | undefined;
  readonly postMortemTemplateId?: string | undefined;
  readonly postMortemParentId?: string | undefined;
  readonly workingDays: readonly WeekdayView[];
  /** Such as `09:00`. */
  readonly workingFrom: string;
  readonly workingTo: string;
  readonly meetingMinutes: number;
  readonly highFollowUpPriority: string;
  /** The first is the one that the app gives. */
  readonly lowFollowUpPriorities: readonly string[];
  /** Empty: linked issues are no follow-ups. */
  readonly followUpLinkType: string;
  readonly remindAtHour: number;
  /** Called when nobody responds to a report; absent: all of engineering is. */
  readonly managersGroupId?: string | undefined;
  /** Told of what the check-up finds; none: the reports channel is. */
  readonly administratorIds: readonly string[];
  readonly callAgainMinutes: number;
  readonly callNextMinutes: number;
  readonly callManagersMinutes: number;
  readonly acceptMinutes: number;
  readonly verdictMinutes: number;
  readonly verdictNextMinutes: number;
  readonly verdictManagersMinutes: number;
  readonly updateDeputyMinutes: number;
  readonly updateManagersMinutes: number;
  readonly snoozeMinutes: number;
  readonly personalDigest: boolean;
  readonly weeklyDigest: boolean;
  readonly outsideLabels: readonly string[];
  readonly outsideComponents: readonly string[];
  readonly outsideRequestTypes: readonly string[];
  readonly securityWords: readonly string[];
  readonly answerWithinHours: number;
  readonly onCall: OnCallView;
  readonly severities: { readonly [severity in 1 | 2 | 3]: SeverityPolicyView };
  readonly components: readonly ComponentPolicyView[];
}

export interface OnCallView {
  readonly source: 'group' | 'rotation';
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly layers: readonly LayerView[];
  /** Slack user ids of whom to turn to while nobody is on call. */
  readonly fallback: readonly string[];
}

/** Times are minutes since midnight, by the clock on the wall. */
export interface LayerView {
  readonly id: string;
  readonly name: string;
  /** Slack user ids in the order of their turns. */
  readonly people: readonly string[];
  /** Such as `2026-11-24`. */
  readonly startsOn: string;
  readonly endsOn?: string | undefined;
  readonly handOverMinutes: number;
  readonly turnDays: number;
  readonly hours?: readonly HoursView[] | undefined;
}

export interface HoursView {
  readonly days: readonly WeekdayView[];
  readonly from: number;
  readonly to: number;
}

export interface ComponentPolicyView {
  /** As Jira shows it. */
  readonly name: string;
  readonly inviteUserIds: readonly string[];
  readonly inviteGroupIds: readonly string[];
}

export interface SeverityPolicyView {
  readonly inviteUserIds: readonly string[];
  readonly inviteGroupIds: readonly string[];
  readonly firstUpdateMinutes: number;
  readonly updateEveryMinutes: number;
  readonly updatesInWorkingHours: boolean;
  readonly tellStakeholders: boolean;
  readonly requiresReview: boolean;
  readonly meetingWithinDays: number;
  readonly meetingInWorkingDays: boolean;
  readonly highFollowUpDays: number;
  readonly lowFollowUpDays: number;
}

export type WeekdayView = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';
