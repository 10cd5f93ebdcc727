import { useId } from 'react';
import { NotDrawn } from '../../controls/not-drawn.tsx';
import { optionsOf, peopleOptions } from '../blocks/options.ts';
import { useSlack } from '../slack-context.tsx';
import { plain, TextObject } from '../text/text-object.tsx';
import type { Block } from '../workspace.ts';
import { Checkboxes, Choices, SelectInput } from './choice-inputs.tsx';
import { DateInput, DateTimeInput } from './date-time-input.tsx';
import { PeopleInput } from './people-input.tsx';

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

/** Those that are several controls under one label. */
const groups: ReadonlySet<string> = new Set(['radio_buttons', 'checkboxes', 'multi_users_select']);

/** https://docs.slack.dev/reference/block-kit/blocks/input-block */
export function InputBlock({ block, value, error, set }: InputBlockProps): JSX.Element {
  const id = useId();
  const grouped = groups.has(block.element.type);
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
      return <SelectInput {...props} options={peopleOptions(workspace)} />;
    case 'multi_users_select':
      return <PeopleInput {...props} people={peopleOptions(workspace)} />;
    case 'radio_buttons':
      return <Choices {...props} options={optionsOf(element)} />;
    case 'checkboxes':
      return <Checkboxes {...props} options={optionsOf(element)} />;
    case 'datepicker':
      return <DateInput {...props} />;
    case 'datetimepicker':
      return <DateTimeInput {...props} />;
    default:
      return <NotDrawn what={element.type} />;
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
