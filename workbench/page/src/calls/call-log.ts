import { useEffect, useState } from 'react';
import type { CallRecord, InvocationRecord } from '../../../forge/forge-host.ts';
import { usePolled } from '../site/polled.ts';
import { control } from '../site/request.ts';

export type { CallRecord, InvocationRecord };

/** One run of a function of the app, with the calls that it made. */
export interface Run {
  readonly invocation: InvocationRecord;
  readonly calls: readonly CallRecord[];
}

interface Log {
  readonly invocations: ReadonlyMap<string, InvocationRecord>;
  readonly calls: readonly CallRecord[];
  readonly last: number;
}

const nothing: Log = { invocations: new Map(), calls: [], last: 0 };
const mostRuns = 200;

/** Every run so far, newest first, read on from where the last answer ended. */
export function useCallLog(): { readonly runs: readonly Run[]; clear(): void } {
  const [log, setLog] = useState<Log>(nothing);
  const [clearedAt, setClearedAt] = useState('');
  const answer = usePolled(
    'calls',
    () =>
      control.get<{ readonly calls: readonly CallRecord[]; readonly invocations: readonly InvocationRecord[] }>(
        `/calls?since=${log.last}`,
      ),
    900,
  );
  useEffect(() => {
    if (answer.value) setLog((known) => grown(known, answer.value ?? { calls: [], invocations: [] }));
  }, [answer.value]);
  const shown = [...log.invocations.values()].filter(({ startedAt }) => startedAt > clearedAt);
  const newest = shown.sort((one, other) => other.startedAt.localeCompare(one.startedAt)).slice(0, mostRuns);
  const runs = newest.map((invocation) => ({
    invocation,
    calls: log.calls.filter(({ invocationId }) => invocationId === invocation.invocationId),
  }));
  return { runs, clear: () => setClearedAt(new Date().toISOString()) };
}

function grown(
  log: Log,
  { calls, invocations }: { readonly calls: readonly CallRecord[]; readonly invocations: readonly InvocationRecord[] },
): Log {
  const known = new Set(log.calls.map(({ seq }) => seq));
  const newCalls = calls.filter(({ seq }) => !known.has(seq));
  const changed = invocations.filter(
    (invocation) => JSON.stringify(log.invocations.get(invocation.invocationId)) !== JSON.stringify(invocation),
  );
  if (newCalls.length === 0 && changed.length === 0) return log;
  return {
    invocations: new Map([
      ...log.invocations,
      ...changed.map((invocation) => [invocation.invocationId, invocation] as const),
    ]),
    calls: [...log.calls, ...newCalls],
    last: Math.max(log.last, ...newCalls.map(({ seq }) => seq), ...changed.map(({ seq }) => seq)),
  };
}
