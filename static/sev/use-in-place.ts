import { useCallback, useEffect, useRef, useState } from 'react';
import type { SevChange } from '../../src/contract/sev-screen';
import type { SevRef } from './sev-backend';
import { type Changing, useChange } from './use-change';

export interface InPlace {
  readonly changing: Changing;
  readonly busy: boolean;
  /** Which form stands open. */
  readonly open: string | undefined;
  /** Opens the form, or closes it when it is the one that stands open. */
  readonly toggle: (name: string) => void;
  readonly close: () => void;
  /** Keeps the button that opens the form, to which the focus goes back. */
  readonly buttonOf: (name: string) => (button: HTMLButtonElement | null) => void;
}

/**
 * Forms that open where they belong, one at a time. A form closes when its change is done.
 * @param staysOpen the kind of change after which its form is wanted again
 */
export function useInPlace(issue: SevRef, settled: () => Promise<void>, staysOpen?: SevChange['kind']): InPlace {
  const changing = useChange(issue, settled);
  const { state, clear } = changing;
  const [open, setOpen] = useState<string>();
  const buttons = useRef(new Map<string, HTMLButtonElement | null>());
  const last = useRef<string>();
  const close = useCallback(() => {
    setOpen(undefined);
    if (last.current !== undefined) buttons.current.get(last.current)?.focus();
    last.current = undefined;
  }, []);
  const done =
    state.kind === 'ended' &&
    (state.ending.kind === 'done' || state.ending.kind === 'slow') &&
    state.intent.change.kind !== staysOpen;
  useEffect(() => {
    if (done) close();
  }, [done, close]);
  const busy = state.kind === 'busy';
  const toggle = (name: string) => {
    if (busy) return;
    clear();
    if (name === open) return close();
    last.current = name;
    setOpen(name);
  };
  const buttonOf = useCallback(
    (name: string) => (button: HTMLButtonElement | null) => void buttons.current.set(name, button),
    [],
  );
  return { changing, busy, open, toggle, close, buttonOf };
}
