import type { Option } from '../blocks/options.ts';
import { plain } from '../text/text-object.tsx';
import type { InputProps } from './input-block.tsx';

export function SelectInput({
  element,
  value,
  set,
  id,
  describedBy,
  invalid,
  options,
}: InputProps & { readonly options: readonly Option[] }): JSX.Element {
  return (
    <select
      id={id}
      value={String(value ?? '')}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => set(event.target.value)}
    >
      <option value="">{plain(element.placeholder?.text ?? 'Choose…')}</option>
      {options.map(({ value: one, label }) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function Choices({
  value,
  set,
  id,
  options,
}: InputProps & { readonly options: readonly Option[] }): JSX.Element {
  return (
    <>
      {options.map((option) => (
        <ChoiceLine key={option.value} option={option}>
          <input type="radio" name={id} checked={value === option.value} onChange={() => set(option.value)} />
        </ChoiceLine>
      ))}
    </>
  );
}

export function Checkboxes({ value, set, options }: InputProps & { readonly options: readonly Option[] }): JSX.Element {
  const chosen = (value ?? []) as readonly string[];
  const flip = (one: string) => set(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <>
      {options.map((option) => (
        <ChoiceLine key={option.value} option={option}>
          <input type="checkbox" checked={chosen.includes(option.value)} onChange={() => flip(option.value)} />
        </ChoiceLine>
      ))}
    </>
  );
}

interface ChoiceLineProps {
  readonly option: Option;
  readonly children: JSX.Element;
}

function ChoiceLine({ option, children }: ChoiceLineProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is handed in
    <label className="choice">
      {children}
      <span>
        {option.label}
        {option.description && <small>{option.description}</small>}
      </span>
    </label>
  );
}
