import { useState } from 'react';
import { Choice } from '../sev/choice';
import { severityChoices } from '../sev/severity';
import { TextField } from '../sev/text-field';

interface SeverityInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

const smartValue = 'smart value';

const options = [
  ...severityChoices.map(({ level, label, meaning }) => ({ value: String(level), label, meaning })),
  { value: smartValue, label: 'From a smart value', meaning: 'The rule decides when it runs: 1, 2 or 3.' },
];

/** A level, or a smart value that gives one. */
export function SeverityInput({ value, onChange, error }: SeverityInputProps) {
  const isLevel = /^[123]$/.test(value);
  const [smart, setSmart] = useState(value !== '' && !isLevel);
  const chosen = smart ? smartValue : isLevel ? value : undefined;
  const choose = (option: string) => {
    setSmart(option === smartValue);
    onChange(option === smartValue ? '' : option);
  };
  return (
    <>
      <Choice legend="Severity" options={options} value={chosen} onChange={choose} error={smart ? undefined : error} />
      {smart && (
        <TextField
          label="Smart value of the severity"
          value={value}
          onChange={onChange}
          hint="Such as {{issue.SEV severity}}."
          error={error}
        />
      )}
    </>
  );
}
