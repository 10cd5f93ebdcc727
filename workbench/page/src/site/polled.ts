import { useCallback, useEffect, useRef, useState } from 'react';

export interface Polled<T> {
  readonly value?: T;
  readonly error?: Error;
  refresh(): void;
}

const nudges = new EventTarget();

/** Something was changed from here: everything that is shown is read again now and as the app's work comes in. */
export function nudge(): void {
  for (const delay of [0, 150, 500, 1000]) setTimeout(() => nudges.dispatchEvent(new Event('nudge')), delay);
}

/**
 * Reads again every `everyMs` and after each `nudge`. The value keeps its identity while its JSON is the same.
 * @param key what is read; another key forgets the value of the last
 */
export function usePolled<T>(key: string, load: () => Promise<T>, everyMs = 1500): Polled<T> {
  const [state, setState] = useState<{
    readonly key: string;
    readonly json?: string;
    readonly value?: T;
    readonly error?: Error;
  }>({ key });
  const [round, setRound] = useState(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;
  const refresh = useCallback(() => setRound((number) => number + 1), []);

  useEffect(() => {
    let wanted = true;
    latestLoad.current().then(
      (value) => {
        const json = JSON.stringify(value);
        if (wanted)
          setState((last) => (last.key === key && last.json === json && !last.error ? last : { key, json, value }));
      },
      (error: Error) =>
        wanted &&
        setState((last) => (last.key === key && last.error?.message === error.message ? last : { key, error })),
    );
    return () => {
      wanted = false;
    };
  }, [key, round]);

  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), everyMs);
    nudges.addEventListener('nudge', refresh);
    return () => {
      clearInterval(timer);
      nudges.removeEventListener('nudge', refresh);
    };
  }, [everyMs, refresh]);

  const { value, error } = state.key === key ? state : { value: undefined, error: undefined };
  return { ...(value === undefined ? {} : { value }), ...(error ? { error } : {}), refresh };
}
