import { useCallback, useEffect, useState } from 'react';
import { context, type MacroContext } from './backend';

export type Known =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'known'; readonly context: MacroContext };

/** Asks the page which SEV the macro shows, and to whom. */
export function useMacroContext(): { readonly known: Known; readonly retry: () => void } {
  const [known, setKnown] = useState<Known>({ kind: 'loading' });
  const look = useCallback(() => {
    setKnown({ kind: 'loading' });
    context().then(
      (given) => setKnown({ kind: 'known', context: given }),
      () => setKnown({ kind: 'unreachable' }),
    );
  }, []);
  useEffect(look, [look]);
  return { known, retry: look };
}
