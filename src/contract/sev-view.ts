/**
 * What the screens show of a SEV. Plain JSON: times are ISO 8601 UTC, people carry what the reader may see of them.
 */
export type StatusName =
  | 'Reported'
  | 'Investigating'
  | 'Not an incident'
  | 'Open'
  | 'Mitigated'
  | 'Follow-up'
  | 'Closed';

export interface PersonView {
  readonly accountId: string;
  readonly name: string;
}

export interface FollowUpView {
  readonly issueKey: string;
  readonly title: string;
  readonly url: string;
  readonly priority: 'high' | 'low';
  readonly done: boolean;
  readonly statusName: string;
  readonly assignee?: PersonView;
  /** A day such as `2026-12-07`. */
  readonly dueDate?: string;
  /** True for an issue of its own, of any project, that is linked to the SEV. */
  readonly linked?: boolean;
}

export interface SeverityView {
  readonly level: 1 | 2 | 3;
  readonly label: string;
}

export interface ImpactView {
  readonly text?: string;
  readonly affects: readonly AffectedName[];
}

export type TimeName = 'impactStartedAt' | 'reportedAt' | 'acknowledgedAt' | 'openedAt' | 'mitigatedAt' | 'closedAt';

export type AffectedName = 'confidentiality' | 'integrity' | 'availability';

export interface TimelineEntryView {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  /** What of it is edited, where that is not all of the text. */
  readonly words?: string;
}

export interface SevView {
  /** Present when the post mortem was approved: all else is as it was then. `at` is ISO 8601 UTC, `by` a name. */
  readonly frozen?: { readonly at: string; readonly by: string };
  readonly issueKey: string;
  readonly url: string;
  readonly title: string;
  /** The name of a status that the app knows, or whatever Jira calls it when somebody changed the workflow. */
  readonly status: StatusName | { readonly unknown: string };
  readonly severity?: SeverityView;
  /** The worst that it ever was. */
  readonly highestSeverity?: SeverityView;
  readonly owner?: PersonView;
  readonly channel?: { readonly name: string; readonly url: string };
  readonly postMortem?: { readonly title: string; readonly url: string };
  readonly impact: ImpactView;
  readonly impactStartedAt?: string;
  readonly reportedAt?: string;
  readonly acknowledgedAt?: string;
  readonly openedAt?: string;
  readonly mitigatedAt?: string;
  readonly closedAt?: string;
  /** The post mortem meeting that is scheduled, was called off, or was held. */
  readonly meeting?: {
    readonly at: string;
    readonly minutes: number;
    /** `held-before`: the review was recorded before this time came. */
    readonly state: 'planned' | 'cancelled' | 'held' | 'held-before';
  };
  /** That timeline and impact were reviewed; names. */
  readonly review?: { readonly at: string; readonly by: string; readonly attended: readonly string[] };
  /** How many of those who were asked contributed to the post mortem. */
  readonly contributions?: { readonly asked: number; readonly contributed: number };
  readonly approval?: { readonly at: string; readonly by: string };
  /** Closed against the rule. */
  readonly override?: {
    readonly at: string;
    readonly by: string;
    readonly reason: string;
    readonly missing: string;
  };
  /** When people were promised to hear of it again, while they are. */
  readonly nextUpdateDue?: string;
  readonly updateEveryMinutes: number;
  readonly followUps: readonly FollowUpView[];
  /** The days on which a follow-up that is added now is due, such as `2026-12-07`. */
  readonly dueDates: { readonly high: string; readonly low: string };
  readonly timeline: readonly TimelineEntryView[];
  /** Work under way or stuck, in words: "Opening the SEV: the Slack channel is missing. …" */
  readonly notices: readonly { readonly kind: 'working' | 'failed'; readonly text: string }[];
  /** What the reader may do now; a refused one says why. */
  readonly may: {
    readonly open: Permitted;
    readonly changeSeverity: Permitted;
    readonly changeOwner: Permitted;
    readonly describeImpact: Permitted;
    readonly postUpdate: Permitted;
    readonly addFollowUp: Permitted;
    readonly correctTimes: Permitted;
    readonly changeTimeline: Permitted;
    readonly mitigate: Permitted;
    readonly approve: Permitted;
    readonly close: Permitted;
    readonly closeAnyway: Permitted;
    readonly reopen: Permitted;
  };
}

export type Permitted = { readonly allowed: true } | { readonly allowed: false; readonly because: string };
