import { useId } from 'react';
import type { NamedView } from '../../src/contract/settings-screen';
import { TextField } from '../sev/text-field';
import { labels } from './setting-words';
import type { Drafting } from './use-draft';

interface CallsSectionProps {
  readonly drafting: Drafting;
  readonly groups: readonly NamedView[];
  readonly nameOf: (id: string) => string;
}

const minutes = ['callAgainMinutes', 'callNextMinutes', 'callManagersMinutes'] as const;

/** Who is called to a report that nobody responds to, and when. */
export const CallsSection = ({ drafting, groups, nameOf }: CallsSectionProps) => (
  <section className="card" aria-label="Response to reports">
    <h2>Response to reports</h2>
    <p className="hint">
      A report calls whoever is on call at once. These count from the report and end when somebody responds; the app
      looks every five minutes.
    </p>
    {minutes.map((name) => (
      <TextField
        key={name}
        label={labels[name] ?? ''}
        value={drafting.draft[name]}
        onChange={(value) => drafting.change(name, value)}
        error={drafting.faultAt(name)}
        maxLength={5}
      />
    ))}
    <ManagersField drafting={drafting} groups={groups} nameOf={nameOf} />
  </section>
);

function ManagersField({ drafting: { draft, change, faultAt }, groups, nameOf }: CallsSectionProps) {
  const id = useId();
  const value = draft.managersGroupId;
  const isMissing = value !== '' && !groups.some((group) => group.id === value);
  const shown = isMissing ? [{ id: value, name: nameOf(value) }, ...groups] : groups;
  const error = faultAt('managersGroupId');
  return (
    <div className="field">
      <label htmlFor={id}>{labels.managersGroupId}</label>
      <select
        id={id}
        className="text-field"
        value={value}
        onChange={(event) => change('managersGroupId', event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        <option value="">None: all of engineering is called</option>
        {shown.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
