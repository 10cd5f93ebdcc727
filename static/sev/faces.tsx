import Spinner from '@atlaskit/spinner';
import type { ReactNode } from 'react';
import type { SevAnswer } from '../../src/contract/sev-screen';
import type { SevView } from '../../src/contract/sev-view';
import { Button } from './button';
import { Message } from './message';
import type { Sight } from './use-sev';

export const LoadingFace = () => (
  <div className="face" role="status">
    <Spinner size="medium" label="" />
    <span>Loading the SEV…</span>
  </div>
);

export const UnreachableFace = ({ retry }: { readonly retry: () => void }) => (
  <div role="alert">
    <Message kind="error" title="The SEV could not be loaded." actions={<Button onClick={retry}>Try again</Button>}>
      The app did not answer. It is tried again by itself every few seconds.
    </Message>
  </div>
);

const StaleFace = ({ retry }: { readonly retry: () => void }) => (
  <Message kind="warning" actions={<Button onClick={retry}>Try again</Button>}>
    The app does not answer at the moment. What you see may be out of date.
  </Message>
);

type WithoutSev = Exclude<SevAnswer, { readonly kind: 'sev' }>;

function AnswerFace({ answer }: { readonly answer: WithoutSev }) {
  switch (answer.kind) {
    case 'not-an-incident':
      return <Message kind="information">{answer.text}</Message>;
    case 'no-access':
      return <Message kind="warning">{answer.text}</Message>;
    case 'unavailable':
      return (
        <Message kind="error" title={answer.text}>
          {answer.nextStep}
        </Message>
      );
  }
}

interface SightFaceProps {
  readonly sight: Sight;
  readonly retry: () => void;
  readonly children: (sev: SevView) => ReactNode;
}

/** A face for every state; `children` draws the SEV when there is one. */
export function SightFace({ sight, retry, children }: SightFaceProps) {
  switch (sight.kind) {
    case 'loading':
      return <LoadingFace />;
    case 'unreachable':
      return <UnreachableFace retry={retry} />;
    case 'seen':
      return (
        <>
          <div role="status">{sight.stale && <StaleFace retry={retry} />}</div>
          {sight.answer.kind === 'sev' ? children(sight.answer.sev) : <AnswerFace answer={sight.answer} />}
        </>
      );
  }
}
