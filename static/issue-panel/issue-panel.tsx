import VisuallyHidden from '@atlaskit/visually-hidden';
import { useEffect, useState } from 'react';
import { SightFace } from '../sev/faces';
import { type Reader, ReaderProvider } from '../sev/reader';
import { BackendProvider, type SevRef } from '../sev/sev-backend';
import { useSev } from '../sev/use-sev';
import { backend, reader } from './backend';
import { SevPanel } from './sev-panel';

/** The back end knows the issue from Jira's own context. */
const thisIssue: SevRef = {};

/** The SEV on its Jira issue: where it stands, and what may be done next. */
export function IssuePanel() {
  const { sight, refresh } = useSev(backend.view, thisIssue);
  const [known, setKnown] = useState<Reader>({});
  useEffect(() => {
    // The browser's own zone and language do when the host doesn't say.
    reader().then(setKnown, () => undefined);
  }, []);
  return (
    <BackendProvider value={backend}>
      <ReaderProvider value={known}>
        <main className="screen">
          <VisuallyHidden>
            <h1>SEV</h1>
          </VisuallyHidden>
          <SightFace sight={sight} retry={() => void refresh()}>
            {(sev) => <SevPanel sev={sev} issue={thisIssue} refresh={refresh} />}
          </SightFace>
        </main>
      </ReaderProvider>
    </BackendProvider>
  );
}
