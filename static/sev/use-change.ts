import { useCallback, useRef, useState } from 'react';
import type { SevChange } from '../../src/contract/sev-screen';
import { carryOut, type Ending, type Intent } from './carry-out';
import { pause } from './pause';
import { type SevRef, useBackend } from './sev-backend';

const patienceMilliseconds = 2_000;

export type ChangeState = { readonly kind: 'idle' } | { readonly kind: 'busy'; readonly intent: Intent } | Ended;

export interface Ended {
  readonly kind: 'ended';
  readonly intent: Intent;
  readonly ending: Ending;
}

export interface Changing {
  readonly state: ChangeState;
  /** Asks for the change, unless another is under way. */
  readonly ask: (change: SevChange) => void;
  /** Forgets how the last one ended. */
  readonly clear: () => void;
}

const sameChange = (a: SevChange, b: SevChange): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The same intent when it may not have arrived and is asked again, else a new one with an id of its own. */
function intentFor(change: SevChange, state: ChangeState): Intent {
  const lost = state.kind === 'ended' && state.ending.kind === 'unreachable' && sameChange(state.intent.change, change);
  return lost ? state.intent : { requestId: crypto.randomUUID(), change };
}

/** One change at a time: a second click while one is under way asks nothing. @param settled called when one has ended */
export function useChange(ref: SevRef, settled: () => Promise<void>): Changing {
  const backend = useBackend();
  const [state, setState] = useState<ChangeState>({ kind: 'idle' });
  // State is only seen at the next render; two clicks can come before it.
  const latest = useRef<ChangeState>(state);
  const go = useCallback((next: ChangeState) => {
    latest.current = next;
    setState(next);
  }, []);
  const carry = useCallback(
    async (change: SevChange) => {
      const intent = intentFor(change, latest.current);
      go({ kind: 'busy', intent });
      const ending = await carryOut(backend, ref, intent);
      // The fresh view and the outcome appear together, unless the view takes its time.
      await Promise.race([settled(), pause(patienceMilliseconds)]);
      go({ kind: 'ended', intent, ending });
    },
    [backend, ref, settled, go],
  );
  const ask = useCallback((change: SevChange) => void (latest.current.kind === 'busy' || carry(change)), [carry]);
  const clear = useCallback(() => void (latest.current.kind === 'busy' || go({ kind: 'idle' })), [go]);
  return { state, ask, clear };
}
