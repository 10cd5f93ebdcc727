import { useCallback, useEffect, useRef, useState } from 'react';

export type Asked<Answer> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable' }
  /** `stale`: the app did not answer the last time; `loading`: another answer is on its way. */
  | { readonly kind: 'answered'; readonly answer: Answer; readonly stale: boolean; readonly loading: boolean };

export interface Asking<Answer> {
  readonly asked: Asked<Answer>;
  readonly again: () => void;
}

/** Asks when `ask` changes, and again when told to; a late answer never takes the place of a newer one. */
export function useAnswer<Answer>(ask: () => Promise<Answer>): Asking<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ kind: 'loading' });
  const turns = useRef(0);
  const again = useCallback(() => {
    turns.current += 1;
    const turn = turns.current;
    setAsked((was) => (was.kind === 'answered' ? { ...was, loading: true } : { kind: 'loading' }));
    ask().then(
      (answer) => turn === turns.current && setAsked({ kind: 'answered', answer, stale: false, loading: false }),
      () => turn === turns.current && setAsked(withoutAnswer),
    );
  }, [ask]);
  useEffect(again, [again]);
  return { asked, again };
}

const withoutAnswer = <Answer>(was: Asked<Answer>): Asked<Answer> =>
  was.kind === 'answered' ? { ...was, stale: true, loading: false } : { kind: 'unreachable' };
