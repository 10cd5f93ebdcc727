/** What the post mortem showed of its SEV when it was approved. It stands as it was, whatever happens in Jira since. */
import type { FollowUpFacts } from '../follow-ups/follow-up';
import type { Incident } from '../incident';
import { describeEntry, type TimelineEntry } from '../timeline/timeline';

export interface PostMortemSnapshot {
  readonly issueId: string;
  /** When the post mortem was approved: ISO 8601 UTC. */
  readonly at: string;
  /** Name of whoever approved it. */
  readonly by: string;
  readonly incident: Incident;
  readonly ownerName?: string | undefined;
  /** In order, each worded as it read then. */
  readonly timeline: readonly TimelineEntry[];
  /** By the issue key of the follow-up. */
  readonly facts: Readonly<Record<string, FollowUpFacts>>;
}

/** A later version of the app may word an event otherwise; what was approved keeps its words. */
export const takeSnapshot = (shown: PostMortemSnapshot): PostMortemSnapshot => ({
  ...shown,
  timeline: shown.timeline.map((entry) => ({ ...entry, wording: describeEntry(entry) })),
});
