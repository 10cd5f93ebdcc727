import { useId } from 'react';

export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  readonly meaning?: string;
}

interface ChoiceProps<Value> {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
  /** Side by side where there is room. */
  readonly inline?: boolean;
}

/** One of a few, each with what it means. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { legend, options, value, onChange, error, inline = false } = props;
  const id = useId();
  return (
    <fieldset
      className={inline ? 'field choice choice-inline' : 'field choice'}
      aria-describedby={error && `${id}-error`}
    >
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="radio"
            name={id}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-describedby={option.meaning && `${id}-${option.value}`}
          />
          <span className="option-label">{option.label}</span>
          {option.meaning && (
            <span id={`${id}-${option.value}`} className="option-meaning">
              {option.meaning}
            </span>
          )}
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
