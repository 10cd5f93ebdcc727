import { useId } from 'react';
import { type Option, optionsOf } from '../blocks/block-element.tsx';
import { useSlack } from '../slack-context.tsx';
import { plain, TextObject } from '../text/text-object.tsx';
import type { Block } from '../workspace.ts';
import { DateTimeInput } from './date-time-input.tsx';

interface InputBlockProps {
  readonly block: Block;
  readonly value: unknown;
  readonly error: string | undefined;
  set(value: unknown): void;
}

export interface InputProps extends Omit<InputBlockProps, 'block' | 'error'> {
  readonly element: Block;
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

/** https://docs.slack.dev/reference/block-kit/blocks/input-block */
export function InputBlock({ block, value, error, set }: InputBlockProps): JSX.Element {
  const id = useId();
  const grouped = block.element.type === 'radio_buttons' || block.element.type === 'checkboxes';
  const describedBy = error || block.hint ? `${id}-note` : undefined;
  const input = (
    <Input
      element={block.element}
      value={value}
      set={set}
      id={id}
      describedBy={describedBy}
      invalid={error !== undefined}
    />
  );
  return (
    <div className={`modal-input${error ? ' invalid' : ''}`}>
      {grouped ? (
        <fieldset aria-describedby={describedBy}>
          <legend>
            <Label block={block} />
          </legend>
          {input}
        </fieldset>
      ) : (
        <>
          <label htmlFor={id}>
            <Label block={block} />
          </label>
          {input}
        </>
      )}
      {describedBy && (
        <p id={describedBy} className={error ? 'error-text' : 'muted'} role={error ? 'alert' : undefined}>
          {error ?? <TextObject text={block.hint} />}
        </p>
      )}
    </div>
  );
}

function Label({ block }: { readonly block: Block }): JSX.Element {
  return (
    <>
      {plain(block.label.text)}
      {block.optional && <span className="muted"> (optional)</span>}
    </>
  );
}

function Input(props: InputProps): JSX.Element {
  const { workspace } = useSlack();
  const { element } = props;
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return <TextInput {...props} />;
    case 'static_select':
      return <SelectInput {...props} options={optionsOf(element)} />;
    case 'users_select':
      return (
        <SelectInput
          {...props}
          options={workspace.people
            .filter(({ is_bot }) => !is_bot)
            .map(({ id, real_name }) => ({ value: id, label: real_name }))}
        />
      );
    case 'radio_buttons':
      return <Choices {...props} options={optionsOf(element)} />;
    case 'checkboxes':
      return <Checkboxes {...props} options={optionsOf(element)} />;
    case 'datetimepicker':
      return <DateTimeInput {...props} />;
    default:
      return <span className="not-drawn">{element.type} is not drawn here</span>;
  }
}

function TextInput({ element, value, set, id, describedBy, invalid }: InputProps): JSX.Element {
  const attributes = {
    id,
    value: String(value ?? ''),
    placeholder: element.placeholder ? plain(element.placeholder.text) : undefined,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    onChange: (event: { target: { value: string } }) => set(event.target.value),
  };
  return element.multiline ? <textarea rows={4} {...attributes} /> : <input type="text" {...attributes} />;
}

function SelectInput({
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

function Choices({ value, set, id, options }: InputProps & { readonly options: readonly Option[] }): JSX.Element {
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

function Checkboxes({ value, set, options }: InputProps & { readonly options: readonly Option[] }): JSX.Element {
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
