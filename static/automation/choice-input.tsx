import { useState } from 'react';
import { Choice, type Option } from '../sev/choice';
import { TextField } from '../sev/text-field';

interface ChoiceInputProps {
  readonly legend: string;
  readonly options: readonly Option<string>[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  /** What a smart value may give, such as `1, 2 or 3`. */
  readonly allowed: string;
  readonly example: string;
}

const smartValue = 'smart value';

/** One of a few, or a smart value that gives one. */
export function ChoiceInput({ legend, options, value, onChange, error, allowed, example }: ChoiceInputProps) {
  const isOption = options.some((option) => option.value === value);
  const [smart, setSmart] = useState(value !== '' && !isOption);
  const chosen = smart ? smartValue : isOption ? value : undefined;
  const fromRule = {
    value: smartValue,
    label: 'From a smart value',
    meaning: `The rule decides when it runs: ${allowed}.`,
  };
  const choose = (option: string) => {
    setSmart(option === smartValue);
    onChange(option === smartValue ? '' : option);
  };
  return (
    <>
      <Choice
        legend={legend}
        options={[...options, fromRule]}
        value={chosen}
        onChange={choose}
        error={smart ? undefined : error}
      />
      {smart && (
        <TextField
          label={`Smart value of the ${legend.toLowerCase()}`}
          value={value}
          onChange={onChange}
          hint={`Such as ${example}.`}
          error={error}
        />
      )}
    </>
  );
}
