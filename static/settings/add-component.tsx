import { type KeyboardEvent, useState } from 'react';
import { Button } from '../sev/button';
import { TextField } from '../sev/text-field';

interface AddComponentProps {
  /** Those that are there already. */
  readonly names: readonly string[];
  readonly onAdd: (name: string) => void;
}

const hint = 'Its name as Jira shows it, such as Payments.';

export function AddComponent({ names, onAdd }: AddComponentProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const add = () => {
    const name = text.trim();
    if (name === '') return setError(hint);
    if (names.some((other) => other.toLowerCase() === name.toLowerCase())) return setError(`${name} is there already.`);
    onAdd(name);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter would send the form around it.
    event.preventDefault();
    add();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for Enter in its field
    <div className="find" onKeyDown={onKeyDown}>
      <TextField
        label="Add a component"
        value={text}
        onChange={(typed) => {
          setText(typed);
          setError(undefined);
        }}
        hint={hint}
        error={error}
      />
      <Button onClick={add}>Add component</Button>
    </div>
  );
}
