import { Button } from '../sev/button';
import { LoadingFace } from '../sev/faces';
import { Message } from '../sev/message';
import { SevForm } from './sev-form';
import { useStoredConfig } from './use-stored-config';

function Face() {
  const { stored, retry } = useStoredConfig();
  switch (stored.kind) {
    case 'loading':
      return <LoadingFace />;
    case 'unreachable':
      return (
        <div role="alert">
          <Message
            kind="error"
            title="The macro’s settings could not be read."
            actions={<Button onClick={retry}>Try again</Button>}
          >
            The page did not answer.
          </Message>
        </div>
      );
    case 'known':
      return <SevForm config={stored.config} />;
  }
}

/** The settings of the post mortem macro: which SEV it shows. */
export const ChooseSev = () => (
  <main className="screen">
    <Face />
  </main>
);
