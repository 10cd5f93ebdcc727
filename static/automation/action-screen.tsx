import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button } from '../sev/button';
import { LoadingFace } from '../sev/faces';
import { Message } from '../sev/message';
import type { StoredInputs } from './rule';

type Known<Name extends string> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'known'; readonly stored: StoredInputs<Name> };

function useStoredInputs<Name extends string>(read: () => Promise<StoredInputs<Name>>) {
  const [known, setKnown] = useState<Known<Name>>({ kind: 'loading' });
  const look = useCallback(() => {
    setKnown({ kind: 'loading' });
    read().then(
      (stored) => setKnown({ kind: 'known', stored }),
      () => setKnown({ kind: 'unreachable' }),
    );
  }, [read]);
  useEffect(look, [look]);
  return { known, retry: look };
}

interface FaceProps<Name extends string> {
  readonly read: () => Promise<StoredInputs<Name>>;
  readonly form: (stored: StoredInputs<Name>) => ReactNode;
}

function Face<Name extends string>({ read, form }: FaceProps<Name>) {
  const { known, retry } = useStoredInputs(read);
  switch (known.kind) {
    case 'loading':
      return <LoadingFace />;
    case 'unreachable':
      return (
        <div role="alert">
          <Message
            kind="error"
            title="The action’s settings could not be read."
            actions={<Button onClick={retry}>Try again</Button>}
          >
            Automation did not answer.
          </Message>
        </div>
      );
    case 'known':
      return <>{form(known.stored)}</>;
  }
}

/** The settings of an automation action, once what the rule holds is read. */
export const ActionScreen = <Name extends string>(props: FaceProps<Name>) => (
  <main className="screen">
    <Face {...props} />
  </main>
);
