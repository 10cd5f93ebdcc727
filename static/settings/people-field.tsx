import { useId } from 'react';
import { Chips } from './chips';
import { FindField } from './find-field';
import { without } from './groups-field';
import { labels } from './setting-words';

interface PeopleFieldProps {
  readonly legend?: string | undefined;
  readonly hint?: string;
  readonly add?: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly error: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
  readonly onNamed: (id: string, name: string) => void;
}

export function PeopleField({
  legend = labels.inviteUserIds,
  hint,
  add = 'Add a person',
  ids,
  nameOf,
  error,
  onChange,
  onNamed,
}: PeopleFieldProps) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={error && `${id}-error`}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <Chips label="People chosen" ids={ids} nameOf={nameOf} onRemove={(gone) => onChange(without(ids, gone))} />
      <FindField
        what="person"
        label={add}
        hint="E-mail address, or the member ID from the person’s Slack profile."
        button="Add person"
        onFound={(found, name) => {
          onNamed(found, name);
          if (!ids.includes(found)) onChange([...ids, found]);
        }}
      />
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
