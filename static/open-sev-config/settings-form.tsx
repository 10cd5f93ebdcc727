import { ActionForm } from '../automation/action-form';
import { type ActionRules, useActionSettings } from '../automation/use-action-settings';
import { TextField } from '../sev/text-field';
import { type InputName, onNext, onValidation, type StoredInputs, submit } from './backend';
import { configOf, inputErrors } from './checked-inputs';
import { SeverityInput } from './severity-input';

const rules: ActionRules<InputName> = {
  hand: (inputs) => submit(configOf(inputs)),
  inputErrors,
  onNext: (react) => onNext(react),
  onValidation: (react) => onValidation(react),
};

/** Which incident the action opens as a SEV, and how severe it is. */
export function SettingsForm({ stored }: { readonly stored: StoredInputs }) {
  const settings = useActionSettings(rules, stored);
  const { inputs, errors, change } = settings;
  return (
    <ActionForm label="Open a SEV" settings={settings}>
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
      <SeverityInput value={inputs.severity} onChange={(value) => change('severity', value)} error={errors.severity} />
    </ActionForm>
  );
}
