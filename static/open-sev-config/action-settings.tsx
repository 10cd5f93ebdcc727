import { useCallback, useEffect, useState } from 'react';
import { Button } from '../sev/button';
import { LoadingFace } from '../sev/faces';
import { Message } from '../sev/message';
import { type StoredInputs, storedInputs } from './backend';
import { SettingsForm } from './settings-form';

type Known =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'known'; readonly stored: StoredInputs };

function useStoredInputs(): { readonly known: Known; readonly retry: () => void } {
  const [known, setKnown] = useState<Known>({ kind: 'loading' });
  const look = useCallback(() => {
    setKnown({ kind: 'loading' });
    storedInputs().then(
      (stored) => setKnown({ kind: 'known', stored }),
      () => setKnown({ kind: 'unreachable' }),
    );
  }, []);
  useEffect(look, [look]);
  return { known, retry: look };
}

function Face() {
  const { known, retry } = useStoredInputs();
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
      return <SettingsForm stored={known.stored} />;
  }
}

/** The settings of the automation action *Open a SEV*. */
export const ActionSettings = () => (
  <main className="screen">
    <Face />
  </main>
);
