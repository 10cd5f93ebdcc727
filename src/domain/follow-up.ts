/** A task that came out of a SEV: a sub-task of its issue. */
export type FollowUpPriority = 'high' | 'low';

export interface FollowUp {
  readonly issueId: string;
  readonly issueKey: string;
  readonly title: string;
  readonly priority: FollowUpPriority;
  readonly done: boolean;
  readonly statusName: string;
}

export const followUpPriorities: readonly FollowUpPriority[] = ['high', 'low'];

/** The follow-ups that keep a SEV from being closed. */
export const openHighFollowUps = (followUps: readonly FollowUp[]): readonly FollowUp[] =>
  followUps.filter((followUp) => followUp.priority === 'high' && !followUp.done);

/**
 * The priority that Jira's own priority means. A name that the app does not know counts as high, so that a renamed
 * priority scheme cannot open the closing gate.
 */
export const followUpPriorityOf = (jiraPriority: string | undefined): FollowUpPriority =>
  jiraPriority === undefined || ['Medium', 'Low', 'Lowest'].includes(jiraPriority) ? 'low' : 'high';

/** Jira's priority for a follow-up made by the app. */
export const jiraPriorityOf = (priority: FollowUpPriority): string => (priority === 'high' ? 'High' : 'Low');
