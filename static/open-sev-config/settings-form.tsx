import { type FormEvent, useEffect, useRef } from 'react';
import { Message } from '../sev/message';
import { TextField } from '../sev/text-field';
import type { StoredInputs } from './backend';
import type { InputErrors } from './checked-inputs';
import { SeverityInput } from './severity-input';
import { useActionSettings } from './use-action-settings';

/** Moves the focus to the first wrong field when new errors are found. */
function useFocusOnError(errors: InputErrors) {
  const form = useRef<HTMLFormElement>(null);
  const count = Object.keys(errors).length;
  const before = useRef(0);
  useEffect(() => {
    const wrong = form.current?.querySelector('.field-error')?.closest('.field');
    if (count > before.current) wrong?.querySelector<HTMLElement>('input')?.focus();
    before.current = count;
  }, [count]);
  return form;
}

/** Which incident the action opens as a SEV, and how severe it is. */
export function SettingsForm({ stored }: { readonly stored: StoredInputs }) {
  const { inputs, errors, validating, refused, change, send } = useActionSettings(stored);
  const form = useFocusOnError(errors);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form ref={form} className="form" aria-label="Open a SEV" onSubmit={onSubmit} noValidate>
      <fieldset className="inputs" disabled={validating} aria-busy={validating}>
        <TextField
          label="Incident to open as a SEV"
          value={inputs.issueKey}
          onChange={(value) => change('issueKey', value)}
          hint="Such as SEV-42 or {{issue.key}}. Leave it empty to report a new incident."
          error={errors.issueKey}
        />
        <TextField
          label="Title of a new incident"
          value={inputs.title}
          onChange={(value) => change('title', value)}
          hint="Used when no incident is named above. May hold smart values."
          error={errors.title}
        />
        <SeverityInput
          value={inputs.severity}
          onChange={(value) => change('severity', value)}
          error={errors.severity}
        />
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
