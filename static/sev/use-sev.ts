import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { SevAnswer } from '../../src/contract/sev-screen';
import { pause } from './pause';
import type { SevBackend, SevRef } from './sev-backend';

const pollMilliseconds = 4_000;
/** A call that takes longer doesn't hold up the next one; its answer still counts when it is the newest. */
const patienceMilliseconds = 10_000;

/** What is known of the SEV. `stale`: shown from an earlier answer, since the last call failed. */
export type Sight =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'seen'; readonly answer: SevAnswer; readonly stale: boolean };

interface Seen {
  /** Number of the call whose answer is shown. */
  readonly turn: number;
  readonly sight: Sight;
}

interface Arrival {
  readonly turn: number;
  readonly answer: SevAnswer | undefined;
}

function arrive(seen: Seen, { turn, answer }: Arrival): Seen {
  if (turn < seen.turn) return seen;
  if (answer) return { turn, sight: { kind: 'seen', answer, stale: false } };
  const { sight } = seen;
  return { turn, sight: sight.kind === 'seen' ? { ...sight, stale: true } : { kind: 'unreachable' } };
}

/** Calls `turn` now and after each pause while the page is visible, and at once when it becomes visible again. */
function usePolling(turn: () => Promise<void>): void {
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = () => {
      clearTimeout(timer);
      if (!stopped && !document.hidden) timer = setTimeout(poll, pollMilliseconds);
    };
    const poll = () => void Promise.race([turn(), pause(patienceMilliseconds)]).then(next);
    const onVisibilityChange = () => (document.hidden ? clearTimeout(timer) : poll());
    document.addEventListener('visibilitychange', onVisibilityChange);
    poll();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibilityChange);
    };
  }, [turn]);
}

/** Keeps the SEV in sight: fresh every few seconds, and never an older answer over a newer one. */
export function useSev(
  view: SevBackend['view'],
  ref: SevRef,
): { readonly sight: Sight; readonly refresh: () => Promise<void> } {
  const [seen, show] = useReducer(arrive, { turn: 0, sight: { kind: 'loading' } });
  const turns = useRef(0);
  const refresh = useCallback(async () => {
    turns.current += 1;
    const turn = turns.current;
    const answer = await view(ref).catch(() => undefined);
    show({ turn, answer });
  }, [view, ref]);
  usePolling(refresh);
  return { sight: seen.sight, refresh };
}
