import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button';

interface FormProps {
  readonly label: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  /** Left out, the form can't be closed. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** Moves the focus to the first field of a form that opens, and to the first wrong one when it is sent. */
function useFormFocus(opens: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (opens) form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [opens]);
  const toFirstError = () => {
    const wrong = form.current?.querySelector('.field-error')?.closest('.field');
    wrong?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return { form, toFirstError };
}

/** A form in place. Enter sends it, Escape closes it; sent twice, the second time is left to the caller to ignore. */
export function Form({ label, submit, busy, onSubmit, onCancel, children }: FormProps) {
  const { form, toFirstError } = useFormFocus(onCancel !== undefined);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    onSubmit();
    requestAnimationFrame(toFirstError);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onCancel) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form ref={form} className="form" aria-label={label} onSubmit={send} onKeyDown={onKeyDown} noValidate>
      {children}
      <div className="form-buttons">
        <Button type="submit" appearance="primary" busy={busy}>
          {submit}
        </Button>
        {onCancel && (
          <Button appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
