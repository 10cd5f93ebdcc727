import type { Option } from '../blocks/options.ts';
import type { InputProps } from './input-block.tsx';

/** Several people: those chosen, each to be taken out again, and a list of the others to add from. */
export function PeopleInput({ value, set, people }: InputProps & { readonly people: readonly Option[] }): JSX.Element {
  const chosen = (value ?? []) as readonly string[];
  const nameOf = (id: string) => people.find((person) => person.value === id)?.label ?? id;
  return (
    <div className="people-input">
      <ul aria-label="Chosen">
        {chosen.map((id) => (
          <li key={id}>
            {nameOf(id)}
            <button
              type="button"
              aria-label={`Take out ${nameOf(id)}`}
              onClick={() => set(chosen.filter((other) => other !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <select aria-label="Add somebody" value="" onChange={(event) => set([...chosen, event.target.value])}>
        <option value="">Add somebody…</option>
        {people
          .filter(({ value: id }) => !chosen.includes(id))
          .map(({ value: id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
      </select>
    </div>
  );
}
