import { useState } from 'react';
import { MenuButton } from '../../controls/menu-button.tsx';
import { NotDrawn } from '../../controls/not-drawn.tsx';
import { usePlaces } from '../../site/places.tsx';
import { useSlack } from '../slack-context.tsx';
import { plain } from '../text/text-object.tsx';
import type { Block } from '../workspace.ts';
import type { ActInBlock } from './blocks.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { type Option, optionsOf, peopleOptions } from './options.ts';

type ElementProps = ActInBlock & { readonly element: Block };

/** An element that a person can act upon. https://docs.slack.dev/reference/block-kit/block-elements */
export function BlockElement({ element, act, busyActionId }: ElementProps): JSX.Element {
  const [asking, setAsking] = useState<{ readonly value: unknown }>();
  const chosen = (value?: unknown) => (element.confirm ? setAsking({ value }) : act(element.action_id, value));
  return (
    <>
      <ElementControl element={element} act={(_, value) => chosen(value)} busyActionId={busyActionId} />
      {asking && (
        <ConfirmDialog
          confirm={element.confirm}
          answer={(confirmed) => {
            setAsking(undefined);
            if (confirmed) act(element.action_id, asking.value);
          }}
        />
      )}
    </>
  );
}

function ElementControl({ element, act, busyActionId }: ElementProps): JSX.Element {
  const busy = busyActionId === element.action_id;
  const choose = (value: unknown) => act(element.action_id, value);
  switch (element.type) {
    case 'button':
      return <ButtonElement element={element} busy={busy} choose={choose} />;
    case 'overflow':
      return (
        <MenuButton
          label="•••"
          name={element.accessibility_label ?? 'More'}
          className="button icon"
          disabled={busy}
          items={(element.options ?? []).map((option: Block) => ({
            label: plain(option.text.text),
            choose: () => choose(option.value),
          }))}
        />
      );
    case 'static_select':
      return (
        <SelectElement
          element={element}
          busy={busy}
          choose={choose}
          options={optionsOf(element)}
          chosen={element.initial_option?.value}
        />
      );
    case 'users_select':
      return <UserSelect element={element} busy={busy} choose={choose} />;
    default:
      return <NotDrawn what={element.type} />;
  }
}

interface ChoosingProps {
  readonly element: Block;
  readonly busy: boolean;
  choose(value: unknown): void;
}

function ButtonElement({ element, busy, choose }: ChoosingProps): JSX.Element {
  const { follow } = usePlaces();
  const press = () => {
    if (element.url) follow(element.url);
    choose(element.value);
  };
  return (
    <button
      type="button"
      className={`button slack-button ${element.style ?? ''}`}
      disabled={busy}
      aria-label={element.accessibility_label}
      onClick={press}
    >
      {plain(element.text.text)}
    </button>
  );
}

function SelectElement({
  element,
  busy,
  choose,
  options,
  chosen,
}: ChoosingProps & { readonly options: readonly Option[]; readonly chosen?: string | undefined }): JSX.Element {
  const name = plain(element.placeholder?.text ?? 'Choose');
  return (
    <select
      className="slack-select"
      aria-label={name}
      disabled={busy}
      value={chosen ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="" disabled>
        {name}
      </option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function UserSelect(props: ChoosingProps): JSX.Element {
  const { workspace } = useSlack();
  return <SelectElement {...props} options={peopleOptions(workspace)} chosen={props.element.initial_user} />;
}
