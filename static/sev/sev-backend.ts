import { createContext, useContext } from 'react';
import type { SevScreen } from '../../src/contract/sev-screen';

type Call<Name extends keyof SevScreen> = (
  payload: Parameters<SevScreen[Name]>[0],
) => Promise<ReturnType<SevScreen[Name]>>;

/** What a screen about a SEV may do outside itself. The screen's own `backend.ts` is the only one that does it. */
export interface SevBackend {
  readonly view: Call<'view'>;
  readonly ask: Call<'ask'>;
  readonly people: Call<'people'>;
  readonly outcome: Call<'outcome'>;
  readonly openLink: (url: string) => Promise<void>;
}

/** Which SEV: the panel's comes from Jira's own context, the macro names its issue. */
export interface SevRef {
  readonly issueKey?: string;
}

const BackendContext = createContext<SevBackend | undefined>(undefined);

export const BackendProvider = BackendContext.Provider;

export function useBackend(): SevBackend {
  const backend = useContext(BackendContext);
  if (!backend) throw new Error('No BackendProvider around this component.');
  return backend;
}
