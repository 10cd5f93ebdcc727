import { useCallback, useEffect, useState } from 'react';
import type { MacroConfig } from '../../src/contract/macro-config';
import { storedConfig } from './backend';

export type Stored =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'known'; readonly config: Partial<MacroConfig> };

/** Asks the page for the macro's present configuration. */
export function useStoredConfig(): { readonly stored: Stored; readonly retry: () => void } {
  const [stored, setStored] = useState<Stored>({ kind: 'loading' });
  const look = useCallback(() => {
    setStored({ kind: 'loading' });
    storedConfig().then(
      (config) => setStored({ kind: 'known', config }),
      () => setStored({ kind: 'unreachable' }),
    );
  }, []);
  useEffect(look, [look]);
  return { stored, retry: look };
}
