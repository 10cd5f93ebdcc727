/**
 * Jira's limits that depend on what is called: writes to one issue, and bursts against one endpoint.
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
import { Refusal } from './refusal.ts';

export interface WriteLimits {
  /** Counts a write to the issue. @throws 429 */
  holdIssue(issueId: string): void;
  /** Counts a call of the operation. @throws 429 */
  holdEndpoint(method: string, path: string): void;
  forget(): void;
}

interface Window {
  readonly calls: number;
  readonly milliseconds: number;
}

const perIssue: readonly Window[] = [
  { calls: 20, milliseconds: 2_000 },
  { calls: 100, milliseconds: 30_000 },
];

export function writeLimits(nowMs: () => number): WriteLimits {
  const calls = new Map<string, number[]>();

  function hold(subject: string, windows: readonly Window[], reason: string): void {
    const now = nowMs();
    const longest = Math.max(...windows.map(({ milliseconds }) => milliseconds));
    const recent = (calls.get(subject) ?? []).filter((at) => now - at < longest);
    for (const window of windows) {
      const within = recent.filter((at) => now - at < window.milliseconds);
      const oldest = within[0];
      if (within.length >= window.calls && oldest !== undefined)
        throw tooMany(oldest + window.milliseconds - now, reason);
    }
    calls.set(subject, [...recent, now]);
  }

  return {
    holdIssue: (issueId) => hold(`issue ${issueId}`, perIssue, 'jira-per-issue-on-write'),
    holdEndpoint: (method, path) => {
      const perSecond = method === 'PUT' || method === 'DELETE' ? 50 : 100;
      hold(`${method} ${path}`, [{ calls: perSecond, milliseconds: 1_000 }], 'jira-burst-based');
    },
    forget: () => calls.clear(),
  };
}

function tooMany(waitMs: number, reason: string): Refusal {
  const body = { errorMessages: ['Rate limit exceeded.'], errors: {} };
  return new Refusal(429, body, {
    'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1_000))),
    'RateLimit-Reason': reason,
  });
}
