import Spinner from '@atlaskit/spinner';
import type { ReactNode } from 'react';
import { Button } from '../sev/button';
import { Message } from '../sev/message';
import type { Asking } from './use-answer';

type Trouble =
  | { readonly kind: 'no-access'; readonly text: string }
  | { readonly kind: 'unavailable'; readonly text: string; readonly nextStep: string };

interface AnswerFaceProps<Answer extends { readonly kind: string }> extends Asking<Answer | Trouble> {
  /** What is asked for: "the SEVs", "the trends". */
  readonly what: string;
  readonly children: (answer: Exclude<Answer, Trouble>) => ReactNode;
}

/** A face for every state; `children` draws what was asked for when it is there. */
export function AnswerFace<Answer extends { readonly kind: string }>(props: AnswerFaceProps<Answer>) {
  const { asked, again, what, children } = props;
  const retry = <Button onClick={again}>Try again</Button>;
  switch (asked.kind) {
    case 'loading':
      return (
        <div className="face" role="status">
          <Spinner size="medium" label="" />
          <span>Loading {what}…</span>
        </div>
      );
    case 'unreachable':
      return (
        <div role="alert">
          <Message kind="error" title={`Could not load ${what}.`} actions={retry}>
            The app did not answer.
          </Message>
        </div>
      );
    case 'answered':
      return (
        <>
          <div role="status">
            {asked.stale && (
              <Message kind="warning" actions={retry}>
                The app does not answer at the moment. What you see may be out of date.
              </Message>
            )}
          </div>
          <Answered answer={asked.answer} retry={retry}>
            {children}
          </Answered>
        </>
      );
  }
}

interface AnsweredProps<Answer extends { readonly kind: string }> {
  readonly answer: Answer | Trouble;
  readonly retry: ReactNode;
  readonly children: (answer: Exclude<Answer, Trouble>) => ReactNode;
}

function Answered<Answer extends { readonly kind: string }>({ answer, retry, children }: AnsweredProps<Answer>) {
  if (isTrouble(answer)) {
    if (answer.kind === 'no-access') return <Message kind="warning">{answer.text}</Message>;
    return (
      <Message kind="error" title={answer.text} actions={retry}>
        {answer.nextStep}
      </Message>
    );
  }
  return children(answer as Exclude<Answer, Trouble>);
}

const isTrouble = (answer: { readonly kind: string }): answer is Trouble =>
  answer.kind === 'no-access' || answer.kind === 'unavailable';
