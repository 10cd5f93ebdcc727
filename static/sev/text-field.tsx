import { type RefObject, useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly multiline?: boolean;
  readonly type?: 'text' | 'date' | 'time' | 'datetime-local';
  readonly maxLength?: number;
  readonly inputRef?: RefObject<HTMLInputElement & HTMLTextAreaElement>;
}

/** One line or several of text with a label, a hint, and an error at the field. */
export function TextField({
  label,
  value,
  onChange,
  error,
  hint,
  multiline,
  type = 'text',
  maxLength = 255,
  inputRef,
}: TextFieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    id,
    ref: inputRef,
    value,
    maxLength,
    dir: 'auto',
    className: 'text-field',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy || undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  } as const;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {multiline ? <textarea {...shared} rows={3} /> : <input {...shared} type={type} autoComplete="off" />}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
