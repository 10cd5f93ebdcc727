import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

export interface MenuItem {
  readonly label: string;
  readonly description?: string;
  choose(): void;
}

interface MenuButtonProps {
  readonly label: ReactNode;
  /** When the label is not text of its own. */
  readonly name?: string;
  readonly items: readonly MenuItem[];
  readonly className?: string;
  readonly disabled?: boolean;
  readonly emptyText?: string;
  readonly align?: 'start' | 'end';
}

/** A button that opens a menu; arrow keys move, Escape closes. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function MenuButton({
  label,
  name,
  items,
  className = 'button',
  disabled = false,
  emptyText = 'Nothing to choose',
  align = 'end',
}: MenuButtonProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what its button and menu let through
    <span
      ref={root}
      className="menu-root"
      onBlur={({ relatedTarget }) => !root.current?.contains(relatedTarget) && setOpen(false)}
      onKeyDown={(event) => open && onMenuKey(event, close)}
    >
      <button
        ref={button}
        type="button"
        className={className}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={name}
        title={name}
        onClick={() => setOpen(!open)}
      >
        {label}
        {!name && <span aria-hidden="true" className="chevron" />}
      </button>
      {open && (
        <div className={`menu menu-${align}`} role="menu" aria-label={name}>
          {items.length === 0 && <p className="menu-empty">{emptyText}</p>}
          {items.map((item) => (
            <MenuEntry key={item.label} item={item} close={close} />
          ))}
        </div>
      )}
    </span>
  );
}

function MenuEntry({ item, close }: { readonly item: MenuItem; readonly close: () => void }): JSX.Element {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="menu-item"
      onClick={() => {
        close();
        item.choose();
      }}
    >
      {item.label}
      {item.description && <small>{item.description}</small>}
    </button>
  );
}

function onMenuKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
  if (event.key === 'Escape') {
    event.stopPropagation();
    close();
  } else if (next !== undefined) {
    event.preventDefault();
    entries.at(next % entries.length)?.focus();
  }
}
