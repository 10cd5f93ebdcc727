import { useId } from 'react';
import { severityChoices } from '../sev/severity';
import { type Choices, periods } from './choices';

interface FiltersProps {
  readonly choices: Choices;
  readonly components: readonly string[];
  readonly choose: (choices: Choices) => void;
}

export function Filters({ choices, components, choose }: FiltersProps) {
  const { months, severity, component } = choices;
  const all = component === undefined || components.includes(component) ? components : [component, ...components];
  return (
    <fieldset className="filters" aria-label="What the trends show">
      <Select
        label="Period"
        value={String(months)}
        options={periods.map((period) => [String(period), `${period} months`])}
        onChange={(value) => choose({ ...choices, months: Number(value) })}
      />
      <Select
        label="Severity"
        value={String(severity ?? '')}
        options={[['', 'All'], ...severityChoices.map(({ level, label }) => [String(level), label] as const)]}
        onChange={(value) => {
          const level = severityChoices.find((choice) => String(choice.level) === value)?.level;
          choose({ months, ...(component === undefined ? {} : { component }), ...(level ? { severity: level } : {}) });
        }}
      />
      <Select
        label="Component"
        value={component ?? ''}
        options={[['', 'All'], ...all.map((name) => [name, name] as const)]}
        onChange={(value) =>
          choose({ months, ...(severity ? { severity } : {}), ...(value === '' ? {} : { component: value }) })
        }
      />
    </fieldset>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="text-field" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
