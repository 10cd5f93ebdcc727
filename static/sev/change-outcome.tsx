import { useRef } from 'react';
import { Button } from './button';
import { changeWords } from './change-words';
import { endingWords } from './ending-words';
import { Message } from './message';
import type { Changing, Ended } from './use-change';

interface EndedMessageProps {
  readonly ended: Ended;
  readonly again: () => void;
  readonly dismiss: () => void;
}

function EndedMessage({ ended, again, dismiss }: EndedMessageProps) {
  const { kind, title, text, mayRetry } = endingWords(ended.ending);
  return (
    <Message
      kind={kind}
      {...(title ? { title } : {})}
      actions={mayRetry && <Button onClick={again}>Try again</Button>}
      aside={
        <Button appearance="subtle" onClick={dismiss}>
          Dismiss
        </Button>
      }
    >
      <p dir="auto">{text}</p>
    </Message>
  );
}

/** How the person's last change is going, announced to those who don't see it. Present even when empty, to be heard. */
export function ChangeOutcome({ changing }: { readonly changing: Changing }) {
  const { state, ask, clear } = changing;
  const region = useRef<HTMLDivElement>(null);
  // The clicked button goes away; the focus stays where it was.
  const here = (act: () => void) => () => {
    region.current?.focus();
    act();
  };
  return (
    <div ref={region} role="status" aria-label="Your last change" className="outcome" tabIndex={-1}>
      {state.kind === 'busy' && <Message kind="working">{changeWords(state.intent.change)}</Message>}
      {state.kind === 'ended' && (
        <EndedMessage ended={state} again={here(() => ask(state.intent.change))} dismiss={here(clear)} />
      )}
    </div>
  );
}
