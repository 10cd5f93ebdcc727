import { useState } from 'react';
import { Form } from '../sev/form';
import type { SeverityLevel } from '../sev/severity';
import { SeverityChoice } from '../sev/severity-choice';
import { TextField } from '../sev/text-field';
import type { ChangeFormProps } from './change-form';

/** Escalates the incident to a SEV. The owner is whoever is on call, unless changed later. */
export function OpenForm({ sev, busy, onSubmit, onCancel }: ChangeFormProps) {
  const [severity, setSeverity] = useState<SeverityLevel>();
  const [title, setTitle] = useState(sev.title);
  const [sent, setSent] = useState(false);
  const text = title.trim();
  const submit = () => {
    setSent(true);
    if (!severity || !text) return;
    onSubmit({ kind: 'open', severity, ...(text === sev.title.trim() ? {} : { title: text }) });
  };
  return (
    <Form label="Open a SEV" submit="Open the SEV" busy={busy} onSubmit={submit} onCancel={onCancel}>
      <SeverityChoice
        value={severity}
        onChange={setSeverity}
        error={sent && !severity ? 'Choose how bad it is. It can be changed later.' : undefined}
      />
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        error={sent && !text ? 'Give the SEV a title.' : undefined}
      />
      <p className="hint">A Slack channel is made for it, with engineering and the reporter in it.</p>
    </Form>
  );
}
