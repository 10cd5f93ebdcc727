import { useEffect, useState } from 'react';
import type { PersonView } from '../../src/contract/sev-view';
import { type SevRef, useBackend } from './sev-backend';

const patienceMilliseconds = 250;

export interface Looked {
  readonly people: readonly PersonView[];
  /** Why nobody is there to choose. */
  readonly text: string;
}

const away = 'The app did not answer. Type again to look again.';
const nobody = 'Nobody is called that.';

/** Who is found by what is typed, once that rests; a late answer never takes the place of a newer one. */
export function usePeople(issue: SevRef, words: string): Looked | undefined {
  const { people } = useBackend();
  const [looked, setLooked] = useState<Looked>();
  useEffect(() => {
    setLooked(undefined);
    if (words === '') return;
    let current = true;
    const look = async () => {
      const found = await people({ ...issue, words }).catch(() => ({ kind: 'unavailable', text: away }) as const);
      if (!current) return;
      setLooked(found.kind === 'people' ? { people: found.people, text: nobody } : { people: [], text: found.text });
    };
    const timer = setTimeout(look, patienceMilliseconds);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [people, issue, words]);
  return looked;
}
