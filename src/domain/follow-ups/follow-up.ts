/** A task that came out of a SEV: a sub-task of its issue, or an issue of another project that is linked to it. */
export type FollowUpPriority = 'high' | 'low';

export interface FollowUp {
  readonly issueId: string;
  readonly issueKey: string;
  readonly title: string;
  readonly priority: FollowUpPriority;
  readonly done: boolean;
  readonly statusName: string;
  /** True for an issue of its own that is linked to the SEV. */
  readonly linked?: boolean | undefined;
}

/** What a SEV does not tell of its follow-ups. */
export interface FollowUpFacts {
  readonly assignee?: { readonly accountId: string; readonly name: string } | undefined;
  /** A day such as `2026-12-07`. */
  readonly dueDate?: string | undefined;
  /** When it was done: ISO 8601 UTC; absent where Jira does not tell. */
  readonly doneAt?: string | undefined;
}

/** How the team's Jira says what a follow-up is. */
export interface FollowUpRules {
  /** Name of Jira's priority that the app gives to a follow-up of high priority. */
  readonly highFollowUpPriority: string;
  /** Names of Jira's priorities that mean low priority; the app gives the first. All others mean high. */
  readonly lowFollowUpPriorities: readonly string[];
  /** Name of the type of issue links by which an issue becomes a follow-up, such as `Blocks`; empty: none does. */
  readonly followUpLinkType: string;
}

export const followUpPriorities: readonly FollowUpPriority[] = ['high', 'low'];

/** The follow-ups that keep a SEV from being closed. */
export const openHighFollowUps = (followUps: readonly FollowUp[]): readonly FollowUp[] =>
  followUps.filter((followUp) => followUp.priority === 'high' && !followUp.done);

/**
 * The priority that Jira's own priority means. A name that the team did not settle counts as high, so that a renamed
 * priority scheme cannot open the closing gate.
 */
export const followUpPriorityOf = (
  jiraPriority: string | undefined,
  { lowFollowUpPriorities }: FollowUpRules,
): FollowUpPriority => (jiraPriority === undefined || lowFollowUpPriorities.includes(jiraPriority) ? 'low' : 'high');

/** Jira's priority for a follow-up made by the app. */
export const jiraPriorityOf = (
  priority: FollowUpPriority,
  { highFollowUpPriority, lowFollowUpPriorities }: FollowUpRules,
): string => (priority === 'high' ? highFollowUpPriority : (lowFollowUpPriorities[0] ?? 'Low'));

/** The one with the same id gives way to it; where there is none, it comes last. */
export const followUpsWith = (followUps: readonly FollowUp[], changed: FollowUp): readonly FollowUp[] =>
  followUps.some(({ issueId }) => issueId === changed.issueId)
    ? followUps.map((followUp) => (followUp.issueId === changed.issueId ? changed : followUp))
    : [...followUps, changed];

const dayMs = 24 * 3_600_000;

/** @param at ISO 8601 UTC @returns a day such as `2026-12-07` */
export const daysAfter = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * dayMs).toISOString().slice(0, 10);
