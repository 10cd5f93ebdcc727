import type { CallRecord, InvocationRecord } from '../forge-host.ts';

const kept = 20_000;

export interface CallLog {
  /** Called when the call has ended; gives it its place in the sequence. */
  add(call: Omit<CallRecord, 'seq'>): void;
  begin(invocation: Omit<InvocationRecord, 'seq' | 'outcome'>): void;
  end(invocationId: string, outcome: string): void;
  /** What ended after `seq`, and every invocation that is still running. */
  since(seq: number): { readonly calls: readonly CallRecord[]; readonly invocations: readonly InvocationRecord[] };
  clear(): void;
}

/** What the app did, in memory: one sequence for calls and invocations, so that nothing is missed between two looks. */
export function callLog(): CallLog {
  let seq = 0;
  let calls: CallRecord[] = [];
  const invocations = new Map<string, InvocationRecord>();

  return {
    add(call) {
      calls.push({ seq: ++seq, ...call });
      if (calls.length > kept * 1.1) calls = calls.slice(-kept);
    },
    begin(invocation) {
      invocations.set(invocation.invocationId, { seq: ++seq, ...invocation, outcome: 'running' });
      const oldest = invocations.keys().next().value;
      if (invocations.size > kept && oldest !== undefined) invocations.delete(oldest);
    },
    end(invocationId, outcome) {
      const begun = invocations.get(invocationId);
      if (begun) invocations.set(invocationId, { ...begun, seq: ++seq, endedAt: new Date().toISOString(), outcome });
    },
    since: (from) => ({
      calls: calls.filter((call) => call.seq > from),
      invocations: [...invocations.values()].filter(
        (invocation) => invocation.seq > from || invocation.outcome === 'running',
      ),
    }),
    clear() {
      calls = [];
      invocations.clear();
    },
  };
}
