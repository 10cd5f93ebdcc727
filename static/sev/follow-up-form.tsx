import { useState } from 'react';
import type { SevChange } from '../../src/contract/sev-screen';
import { Choice } from './choice';
import { Form } from './form';
import { TextField } from './text-field';

interface FollowUpFormProps {
  readonly busy: boolean;
  readonly onSubmit: (change: SevChange) => void;
  readonly onCancel?: () => void;
}

const priorities = [
  { value: 'high', label: 'High', meaning: 'The SEV can only be closed when it is done.' },
  { value: 'low', label: 'Low', meaning: 'Worth doing; the SEV does not wait for it.' },
] as const;

/** What still has to be done because of the SEV, of high or low priority. */
export function FollowUpForm({ busy, onSubmit, onCancel }: FollowUpFormProps) {
  const [title, setTitle] = useState('');
  const [priority, setPriority] = useState<'high' | 'low'>('high');
  const [sent, setSent] = useState(false);
  const text = title.trim();
  const submit = () => {
    setSent(true);
    if (text) onSubmit({ kind: 'follow-up', priority, title: text });
  };
  return (
    <Form label="Add follow-up" submit="Add" busy={busy} onSubmit={submit} {...(onCancel ? { onCancel } : {})}>
      <TextField
        label="What has to be done"
        value={title}
        onChange={setTitle}
        error={sent && !text ? 'Say what has to be done.' : undefined}
      />
      <Choice legend="Priority" options={priorities} value={priority} onChange={setPriority} inline />
    </Form>
  );
}
