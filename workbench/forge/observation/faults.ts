import type { Fault, Target } from '../forge-host.ts';

export interface Faults {
  add(faults: readonly Fault[]): void;
  clear(): void;
  /** The fault that this call meets, if any; counts the call. */
  meet(call: { readonly target: Target; readonly method: string; readonly path: string }): Fault | undefined;
}

export function plannedFaults(): Faults {
  let planned: { readonly fault: Fault; readonly skipsLeft: number; readonly timesLeft: number }[] = [];
  return {
    add(faults) {
      planned.push(...faults.map((fault) => ({ fault, skipsLeft: fault.skip ?? 0, timesLeft: fault.times })));
    },
    clear() {
      planned = [];
    },
    meet(call) {
      let met: Fault | undefined;
      planned = planned.map((entry) => {
        if (!concerns(entry.fault, call)) return entry;
        if (entry.skipsLeft > 0) return { ...entry, skipsLeft: entry.skipsLeft - 1 };
        if (met || entry.timesLeft <= 0) return entry;
        met = entry.fault;
        return { ...entry, timesLeft: entry.timesLeft - 1 };
      });
      return met;
    },
  };
}

function concerns(
  fault: Fault,
  call: { readonly target: Target; readonly method: string; readonly path: string },
): boolean {
  return (
    fault.target === call.target &&
    (fault.method === undefined || fault.method.toUpperCase() === call.method.toUpperCase()) &&
    (fault.path === undefined || isIn(call.path, fault.path))
  );
}

/** Whether the parts of the pattern between its stars follow one another in the path. */
function isIn(path: string, pattern: string): boolean {
  let from = 0;
  for (const part of pattern.split('*')) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
