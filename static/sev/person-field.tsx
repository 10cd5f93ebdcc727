import { type KeyboardEvent, useId, useState } from 'react';
import type { PersonView } from '../../src/contract/sev-view';
import { optionId, PeopleList } from './people-list';
import type { SevRef } from './sev-backend';
import { usePeople } from './use-people';

interface PersonFieldProps {
  readonly label: string;
  readonly issue: SevRef;
  readonly value: PersonView | undefined;
  readonly onChange: (person: PersonView | undefined) => void;
  readonly hint: string;
  readonly error?: string | undefined;
}

/** What is typed, who is found by it, and the keys that move through them. */
function useChoosing({ issue, onChange }: PersonFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const looked = usePeople(issue, typed?.trim() ?? '');
  const people = looked?.people ?? [];
  const choose = (person: PersonView | undefined) => {
    onChange(person);
    setTyped(undefined);
    setAt(0);
  };
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
    if (text.trim() === '') onChange(undefined);
  };
  const leave = () => setTyped(undefined);
  const move = (step: number) => setAt((at + step + people.length) % people.length);
  const keys = new Map([
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
    ['Enter', () => choose(people[at])],
    ['Escape', leave],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = people.length > 0 ? keys.get(event.key) : undefined;
    // A name that is not chosen yet would be lost if the form were sent now.
    if (act || (event.key === 'Enter' && typed?.trim())) event.preventDefault();
    if (!act) return;
    event.stopPropagation();
    act();
  };
  const trouble = looked && people.length === 0 ? looked.text : '';
  return { typed, at, people, trouble, choose, type, onKeyDown, leave };
}

/** Somebody from Jira, found by the beginning of a name. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function PersonField(props: PersonFieldProps) {
  const { label, value, hint, error } = props;
  const id = useId();
  const { typed, at, people, trouble, choose, type, onKeyDown, leave } = useChoosing(props);
  const list =
    people.length > 0 ? { 'aria-controls': `${id}-list`, 'aria-activedescendant': optionId(`${id}-list`, at) } : {};
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="text-field"
        role="combobox"
        type="text"
        autoComplete="off"
        dir="auto"
        maxLength={100}
        aria-autocomplete="list"
        aria-expanded={people.length > 0}
        {...list}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        value={typed ?? value?.name ?? ''}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {people.length > 0 && <PeopleList id={`${id}-list`} label={label} people={people} at={at} onChoose={choose} />}
      <p className="hint" role="status">
        {trouble}
      </p>
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
