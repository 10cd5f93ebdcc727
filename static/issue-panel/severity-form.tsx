import { useState } from 'react';
import { Form } from '../sev/form';
import type { SeverityLevel } from '../sev/severity';
import { SeverityChoice } from '../sev/severity-choice';
import { TextField } from '../sev/text-field';
import type { ChangeFormProps } from './change-form';

/** Raises or lowers the severity, with the reason why. */
export function SeverityForm({ sev, busy, onSubmit, onCancel }: ChangeFormProps) {
  const [severity, setSeverity] = useState<SeverityLevel | undefined>(sev.severity?.level);
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const text = reason.trim();
  const isSame = severity === sev.severity?.level;
  const severityError =
    severity && isSame ? `It is ${sev.severity?.label} already. Choose another.` : 'Choose the severity.';
  const submit = () => {
    setSent(true);
    if (severity && !isSame && text) onSubmit({ kind: 'severity', severity, reason: text });
  };
  return (
    <Form label="Change severity" submit="Save severity" busy={busy} onSubmit={submit} onCancel={onCancel}>
      <SeverityChoice
        value={severity}
        onChange={setSeverity}
        error={sent && (!severity || isSame) ? severityError : undefined}
      />
      <TextField
        label="Why"
        value={reason}
        onChange={setReason}
        error={sent && !text ? 'Say why the severity changes.' : undefined}
        maxLength={2000}
        multiline
      />
    </Form>
  );
}
