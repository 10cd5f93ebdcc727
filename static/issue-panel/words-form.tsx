import { useState } from 'react';
import type { SevChange } from '../../src/contract/sev-screen';
import { Form } from '../sev/form';
import { TextField } from '../sev/text-field';
import type { ChangeFormProps } from './change-form';

interface WordsFormProps extends ChangeFormProps {
  readonly title: string;
  readonly submit: string;
  readonly field: string;
  readonly hint: string;
  readonly missing: string;
  readonly toChange: (words: string) => SevChange;
}

/** A form that asks for some words and nothing else. */
export function WordsForm({ title, submit, field, hint, missing, toChange, ...form }: WordsFormProps) {
  const [words, setWords] = useState('');
  const [sent, setSent] = useState(false);
  const text = words.trim();
  const send = () => {
    setSent(true);
    if (text) form.onSubmit(toChange(text));
  };
  return (
    <Form label={title} submit={submit} busy={form.busy} onSubmit={send} onCancel={form.onCancel}>
      <TextField
        label={field}
        value={words}
        onChange={setWords}
        error={sent && !text ? missing : undefined}
        hint={hint}
        maxLength={2000}
        multiline
      />
    </Form>
  );
}
