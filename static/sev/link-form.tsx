import { useState } from 'react';
import type { SevChange } from '../../src/contract/sev-screen';
import { Form } from './form';
import { TextField } from './text-field';

interface LinkFormProps {
  readonly busy: boolean;
  readonly onSubmit: (change: SevChange) => void;
  readonly onCancel: () => void;
}

const keyIn = (typed: string): string | undefined => {
  const written = typed.trim();
  const key = (/\/browse\/([^/?#\s]+)/.exec(written)?.[1] ?? written).toUpperCase();
  return /^[A-Z][A-Z0-9_]+-[1-9]\d*$/.test(key) ? key : undefined;
};

/** Makes an issue of another team's project a follow-up. */
export function LinkForm({ busy, onSubmit, onCancel }: LinkFormProps) {
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState(false);
  const key = keyIn(typed);
  const submit = () => {
    setSent(true);
    if (key) onSubmit({ kind: 'link-follow-up', issueKey: key });
  };
  return (
    <Form label="Link an issue" submit="Link" busy={busy} onSubmit={submit} onCancel={onCancel}>
      <TextField
        label="Issue"
        value={typed}
        onChange={setTyped}
        hint="The key of an issue of any project, such as OPS-7, or a link to it. It counts like a follow-up made here."
        error={sent && !key ? 'That is no issue key. It looks like OPS-7.' : undefined}
      />
    </Form>
  );
}
