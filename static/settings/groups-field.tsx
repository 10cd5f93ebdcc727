import { useId, useState } from 'react';
import type { NamedView } from '../../src/contract/settings-screen';
import { Button } from '../sev/button';
import { Chips } from './chips';
import { labels } from './setting-words';

interface GroupsFieldProps {
  readonly ids: readonly string[];
  readonly groups: readonly NamedView[];
  readonly nameOf: (id: string) => string;
  readonly error: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}

/** User groups of Slack; each is added in full. */
export function GroupsField({ ids, groups, nameOf, error, onChange }: GroupsFieldProps) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const rest = groups.filter((group) => !ids.includes(group.id));
  const add = () => {
    if (!chosen) return;
    onChange([...ids, chosen]);
    setChosen('');
  };
  return (
    <fieldset className="field" aria-describedby={error && `${id}-error`}>
      <legend>{labels.inviteGroupIds}</legend>
      <Chips label="User groups chosen" ids={ids} nameOf={nameOf} onRemove={(gone) => onChange(without(ids, gone))} />
      {rest.length > 0 && (
        <div className="find">
          <div className="field">
            <label htmlFor={id}>Add a user group</label>
            <select id={id} className="text-field" value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value="">Choose…</option>
              {rest.map((group) => (
                <option key={group.id} value={group.id}>
                  {group.name}
                </option>
              ))}
            </select>
          </div>
          <Button unavailable={!chosen} onClick={add}>
            Add group
          </Button>
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

export const without = (ids: readonly string[], gone: string): readonly string[] => ids.filter((id) => id !== gone);
