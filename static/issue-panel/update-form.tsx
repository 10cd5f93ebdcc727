import { useState } from 'react';
import { durationText } from '../sev/duration-text';
import { Form } from '../sev/form';
import { TextField } from '../sev/text-field';
import type { ChangeFormProps } from './change-form';

/** Tells everyone how the SEV stands, and when they hear of it again. */
export function UpdateForm({ sev, busy, onSubmit, onCancel }: ChangeFormProps) {
  const [changed, setChanged] = useState('');
  const [impact, setImpact] = useState('');
  const [doing, setDoing] = useState('');
  const [minutes, setMinutes] = useState(String(sev.updateEveryMinutes));
  const [sent, setSent] = useState(false);
  const text = changed.trim();
  const nextMinutes = Number(minutes);
  const isWhole = Number.isInteger(nextMinutes) && nextMinutes >= 1 && nextMinutes <= 14 * 24 * 60;
  const submit = () => {
    setSent(true);
    if (!text || !isWhole) return;
    const more = {
      ...(impact.trim() ? { impact: impact.trim() } : {}),
      ...(doing.trim() ? { doing: doing.trim() } : {}),
    };
    onSubmit({ kind: 'update', changed: text, ...more, nextMinutes });
  };
  const words = { multiline: true, maxLength: 3000 };
  return (
    <Form label="Post update" submit="Post" busy={busy} onSubmit={submit} onCancel={onCancel}>
      <TextField
        {...words}
        label="What changed"
        value={changed}
        onChange={setChanged}
        hint="Everyone in the SEV’s channel sees it, and it stands on the issue."
        error={sent && !text ? 'Say what changed.' : undefined}
      />
      <TextField {...words} label="Impact now (optional)" value={impact} onChange={setImpact} />
      <TextField {...words} label="What is being done (optional)" value={doing} onChange={setDoing} />
      <TextField
        label="Next update in, in minutes"
        value={minutes}
        onChange={setMinutes}
        hint={(isWhole && durationText(new Date(0).toISOString(), new Date(nextMinutes * 60_000).toISOString())) || ''}
        error={sent && !isWhole ? 'Give whole minutes, up to 14 days.' : undefined}
        maxLength={6}
      />
    </Form>
  );
}
