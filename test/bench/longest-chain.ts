/** A stretch of time; both ends in milliseconds of the same clock. */
export interface Span {
  readonly startedAt: number;
  readonly endedAt: number;
}

/**
 * How many calls waited for one another: the longest row of calls in which each began when or after the one before it
 * had ended. Calls that ran side by side count once. An upper bound, since a call may begin late without waiting.
 */
export function longestChain(calls: readonly Span[]): number {
  const byEnd = [...calls].sort((a, b) => a.endedAt - b.endedAt || a.startedAt - b.startedAt);
  let length = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { startedAt, endedAt } of byEnd) {
    if (startedAt < free) continue;
    length += 1;
    free = endedAt;
  }
  return length;
}
