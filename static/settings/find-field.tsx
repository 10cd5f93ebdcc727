import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '../sev/button';
import { TextField } from '../sev/text-field';
import { backend } from './backend';

interface FindFieldProps {
  readonly what: 'channel' | 'person' | 'page';
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly onFound: (id: string, name: string) => void;
}

/** Takes what a person knows of a channel, of somebody or of a page, and gives the id under which Slack or Confluence knows them. */
export function FindField({ what, label, hint, button, onFound }: FindFieldProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // What was chosen may change meanwhile.
  const latest = useRef(onFound);
  latest.current = onFound;
  const find = async () => {
    if (busy) return;
    if (!text.trim()) return setError(hint);
    setBusy(true);
    setError(undefined);
    const found = await backend.find({ what, text }).catch(() => undefined);
    setBusy(false);
    input.current?.focus();
    if (found?.kind !== 'found') return setError(whyNot(found));
    setText('');
    latest.current(found.id, found.name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter would send the form around it.
    event.preventDefault();
    void find();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for Enter in its field
    <div className="find" onKeyDown={onKeyDown}>
      <TextField
        label={label}
        value={text}
        onChange={(typed) => {
          setText(typed);
          setError(undefined);
        }}
        hint={hint}
        error={error}
        inputRef={input}
        maxLength={500}
      />
      <Button busy={busy} onClick={() => void find()}>
        {button}
      </Button>
    </div>
  );
}

function whyNot(found: Awaited<ReturnType<typeof backend.find>> | undefined): string {
  if (!found) return 'The app did not answer. Try again.';
  if (found.kind === 'unavailable') return `${found.text} ${found.nextStep}`;
  return found.kind === 'found' ? '' : found.text;
}
