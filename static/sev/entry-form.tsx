import { useState } from 'react';
import { Form } from './form';
import { useReader } from './reader';
import { TextField } from './text-field';
import { instantOf, wallTime } from './wall-time';

export interface EntryDraft {
  readonly text: string;
  /** As the reader's clock shows it, such as `2026-11-23T10:15`; '' for none. */
  readonly wall: string;
}

interface EntryFormProps {
  readonly label: string;
  readonly draft: EntryDraft;
  readonly onDraft: (draft: EntryDraft) => void;
  readonly busy: boolean;
  /** @param at ISO 8601 UTC */
  readonly onSubmit: (text: string, at: string) => void;
  readonly onCancel: () => void;
}

/** What happened, and when. */
export function EntryForm({ label, draft, onDraft, busy, onSubmit, onCancel }: EntryFormProps) {
  const { timeZone } = useReader();
  const [sent, setSent] = useState(false);
  const text = draft.text.trim();
  const at = instantOf(draft.wall, timeZone);
  const submit = () => {
    setSent(true);
    if (text && at) onSubmit(text, at);
  };
  return (
    <Form label={label} submit="Save" busy={busy} onSubmit={submit} onCancel={onCancel}>
      <TextField
        label="What happened"
        value={draft.text}
        onChange={(words) => onDraft({ ...draft, text: words })}
        error={sent && !text ? 'Say what happened.' : undefined}
        maxLength={3000}
        multiline
      />
      <MomentField value={draft.wall} onChange={(wall) => onDraft({ ...draft, wall })} missing={sent && !at} />
    </Form>
  );
}

interface MomentFieldProps {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (wall: string) => void;
  readonly missing: boolean;
}

/** A time by the reader's clock; the zone stands with it. */
export function MomentField({ label = 'When', value, onChange, missing }: MomentFieldProps) {
  const { timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone } = useReader();
  return (
    <TextField
      label={label}
      type="datetime-local"
      value={value}
      onChange={onChange}
      hint={`Your time: ${timeZone}.`}
      error={missing ? 'Give the day and the time.' : undefined}
    />
  );
}

/** The present, as the reader's clock shows it. */
export const wallNow = (timeZone: string | undefined): string => wallTime(new Date().toISOString(), timeZone);
