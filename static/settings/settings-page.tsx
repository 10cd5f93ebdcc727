import Spinner from '@atlaskit/spinner';
import { useEffect, useState } from 'react';
import { Button } from '../sev/button';
import { Message } from '../sev/message';
import { type Reader, ReaderProvider } from '../sev/reader';
import { reader } from './backend';
import { SetUpSection } from './set-up-section';
import { SettingsForm } from './settings-form';
import { type Settings, useSettings } from './use-settings';

/** The team's settings, for administrators of Jira. */
export function SettingsPage() {
  const settings = useSettings();
  const [known, setKnown] = useState<Reader>({});
  useEffect(() => {
    // The browser's own zone and language do when the host doesn't say.
    reader().then(setKnown, () => undefined);
  }, []);
  return (
    <ReaderProvider value={known}>
      <main className="screen">
        <h1>SEV Response settings</h1>
        {settings.known.kind !== 'loading' && settings.known.kind !== 'no-access' && (
          <SetUpSection onTaken={() => settings.known.kind !== 'settings' && settings.reload()} />
        )}
        <Face {...settings} />
      </main>
    </ReaderProvider>
  );
}

function Face({ known, load, learn, showChanges }: Omit<Settings, 'reload'>) {
  switch (known.kind) {
    case 'loading':
      return (
        <div className="face" role="status">
          <Spinner size="medium" label="" />
          <span>Loading the settings…</span>
        </div>
      );
    case 'unreachable':
      return (
        <div role="alert">
          <Message
            kind="error"
            title="The settings could not be loaded."
            actions={<Button onClick={load}>Try again</Button>}
          >
            The app did not answer.
          </Message>
        </div>
      );
    case 'no-access':
      return <Message kind="warning">{known.text}</Message>;
    case 'unavailable':
      return (
        <Message kind="error" title={known.text} actions={<Button onClick={load}>Try again</Button>}>
          {known.nextStep}
        </Message>
      );
    case 'settings':
      return <SettingsForm settings={known.settings} learn={learn} showChanges={showChanges} />;
  }
}
