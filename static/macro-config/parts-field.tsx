import { useId } from 'react';
import type { MacroPart } from '../../src/contract/macro-config';
import { macroParts } from '../sev/macro-parts';

interface PartsFieldProps {
  readonly parts: readonly MacroPart[];
  readonly onChange: (parts: readonly MacroPart[]) => void;
  readonly error: boolean;
}

/** Which parts of the SEV the page shows. */
export function PartsField({ parts, onChange, error }: PartsFieldProps) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={error ? id : undefined}>
      <legend>Show</legend>
      {macroParts.map(({ part, label }) => (
        <label key={part} className="option">
          <input
            type="checkbox"
            checked={parts.includes(part)}
            onChange={(event) =>
              onChange(event.target.checked ? [...parts, part] : parts.filter((other) => other !== part))
            }
          />
          <span className="option-label">{label}</span>
        </label>
      ))}
      {error && (
        <p id={id} className="field-error">
          Choose at least one part.
        </p>
      )}
    </fieldset>
  );
}
