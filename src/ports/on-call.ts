/** Who answers for urgent problems right now. */
export interface OnCall {
  /** @returns Slack user ids, the first in line first; empty when nobody is on call */
  now(): Promise<readonly string[]>;
}
