import type { LogLine } from '../container/protocol.ts';

export interface AppLogLine extends LogLine {
  readonly at: string;
}

export interface AppLog {
  add(line: LogLine): void;
  lines(): readonly AppLogLine[];
  clear(): void;
}

const kept = 20_000;
const linesPerMinute = 100;

/**
 * What the app logged. Forge keeps 100 lines for each started minute of an invocation and drops the rest:
 * https://developer.atlassian.com/platform/forge/limits-invocation/
 */
export function appLog(onLinesDropped: (invocationId: string) => void): AppLog {
  let lines: AppLogLine[] = [];
  const counts = new Map<string, { readonly since: number; readonly count: number }>();

  function countOf(invocationId: string): number {
    const now = performance.now();
    const known = counts.get(invocationId);
    const next =
      known && now - known.since < 60_000 ? { since: known.since, count: known.count + 1 } : { since: now, count: 1 };
    counts.set(invocationId, next);
    return next.count;
  }

  return {
    add(line) {
      const count = countOf(line.invocationId);
      if (count === linesPerMinute + 1) onLinesDropped(line.invocationId);
      if (count > linesPerMinute) return;
      lines.push({ at: new Date().toISOString(), ...line });
      if (lines.length > kept * 1.1) lines = lines.slice(-kept);
    },
    lines: () => lines.slice(-kept),
    clear() {
      lines = [];
      counts.clear();
    },
  };
}
