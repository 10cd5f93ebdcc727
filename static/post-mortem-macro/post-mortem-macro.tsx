import VisuallyHidden from '@atlaskit/visually-hidden';
import { useMemo } from 'react';
import type { MacroPart } from '../../src/contract/macro-config';
import { LoadingFace, SightFace, UnreachableFace } from '../sev/faces';
import { Message } from '../sev/message';
import { ReaderProvider } from '../sev/reader';
import { BackendProvider } from '../sev/sev-backend';
import { useSev } from '../sev/use-sev';
import { backend } from './backend';
import { SevDocument } from './sev-document';
import { useMacroContext } from './use-macro-context';

function ChosenSev({ issueKey, parts }: { readonly issueKey: string; readonly parts: readonly MacroPart[] }) {
  const ref = useMemo(() => ({ issueKey }), [issueKey]);
  const { sight, refresh } = useSev(backend.view, ref);
  return (
    <SightFace sight={sight} retry={() => void refresh()}>
      {(sev) => <SevDocument sev={sev} issue={ref} refresh={refresh} parts={parts} />}
    </SightFace>
  );
}

function Macro() {
  const { known, retry } = useMacroContext();
  switch (known.kind) {
    case 'loading':
      return <LoadingFace />;
    case 'unreachable':
      return <UnreachableFace retry={retry} />;
    case 'known':
      return (
        <ReaderProvider value={known.context.reader}>
          {known.context.issueKey ? (
            <ChosenSev issueKey={known.context.issueKey} parts={known.context.parts} />
          ) : (
            <Message kind="information" title="No SEV chosen yet">
              Choose the SEV in the macro’s settings: edit the page, select this macro, then the pencil.
            </Message>
          )}
        </ReaderProvider>
      );
  }
}

/** The SEV in its post mortem page: what happened, live from Jira, and the follow-ups that come of it. */
export const PostMortemMacro = () => (
  <BackendProvider value={backend}>
    <main className="screen document">
      <VisuallyHidden>
        <h1>SEV post mortem</h1>
      </VisuallyHidden>
      <Macro />
    </main>
  </BackendProvider>
);
