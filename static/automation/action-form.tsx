import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Message } from '../sev/message';
import type { ActionSettingsState } from './use-action-settings';

/** Moves the focus to the first wrong field when new errors are found. */
function useFocusOnError(errors: object) {
  const form = useRef<HTMLFormElement>(null);
  const count = Object.values(errors).filter((error) => error !== undefined).length;
  const before = useRef(0);
  useEffect(() => {
    const wrong = form.current?.querySelector('.field-error')?.closest('.field');
    if (count > before.current) wrong?.querySelector<HTMLElement>('input')?.focus();
    before.current = count;
  }, [count]);
  return form;
}

interface ActionFormProps<Name extends string> {
  readonly label: string;
  readonly settings: ActionSettingsState<Name>;
  readonly children: ReactNode;
}

/** The fields of an action, which the rule keeps; Automation has the buttons. */
export function ActionForm<Name extends string>({ label, settings, children }: ActionFormProps<Name>) {
  const { errors, validating, refused, send } = settings;
  const form = useFocusOnError(errors);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form ref={form} className="form" aria-label={label} onSubmit={onSubmit} noValidate>
      <fieldset className="inputs" disabled={validating} aria-busy={validating}>
        {children}
      </fieldset>
      <div role="status">{validating && <p className="hint">Automation is checking the rule…</p>}</div>
      <div role="alert">
        {refused && (
          <Message kind="error">Automation did not take the settings. Change one of them to try again.</Message>
        )}
      </div>
    </form>
  );
}
