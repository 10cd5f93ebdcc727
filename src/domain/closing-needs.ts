import type { FollowUp } from './follow-ups/follow-up';

/** What must still be done before a SEV may be closed. */
export interface ClosingNeeds {
  /** The high-priority follow-ups that are not done. */
  readonly open: readonly FollowUp[];
  /** That timeline and impact were reviewed must still be recorded. */
  readonly review: boolean;
  /** The post mortem must still be approved. */
  readonly approval: boolean;
}

export const isReady = ({ open, review, approval }: ClosingNeeds): boolean => open.length === 0 && !review && !approval;
