import { ActionForm } from '../automation/action-form';
import { ChoiceInput } from '../automation/choice-input';
import { type ActionRules, useActionSettings } from '../automation/use-action-settings';
import { TextField } from '../sev/text-field';
import { type InputName, onNext, onValidation, type StoredInputs, submit } from './backend';
import { configOf, inputErrors } from './checked-inputs';

const rules: ActionRules<InputName> = {
  hand: (inputs) => submit(configOf(inputs)),
  inputErrors,
  onNext: (react) => onNext(react),
  onValidation: (react) => onValidation(react),
};

const priorities = [
  { value: 'high', label: 'High', meaning: 'The SEV is not closed before it is done.' },
  { value: 'low', label: 'Low', meaning: 'The SEV may be closed before it is done.' },
];

const texts: readonly { readonly name: InputName; readonly label: string; readonly hint: string }[] = [
  { name: 'issueKey', label: 'SEV', hint: 'Such as SEV-42 or {{issue.key}}.' },
  { name: 'title', label: 'What is to be done', hint: 'May hold smart values.' },
];

const optional: typeof texts = [
  {
    name: 'assigneeAccountId',
    label: 'Assignee',
    hint: 'Id of an Atlassian account, such as {{initiator.accountId}}. Empty for nobody.',
  },
  {
    name: 'dueDate',
    label: 'Due date',
    hint: 'A day such as 2026-12-07, or {{now.plusDays(7).format("yyyy-MM-dd")}}. Empty for the policy’s.',
  },
];

/** What is to be done about which SEV, how urgent that is, by whom and until when. */
export function SettingsForm({ stored }: { readonly stored: StoredInputs }) {
  const settings = useActionSettings(rules, stored);
  const { inputs, errors, change } = settings;
  const field = ({ name, label, hint }: (typeof texts)[number]) => (
    <TextField
      key={name}
      label={label}
      value={inputs[name]}
      onChange={(value) => change(name, value)}
      hint={hint}
      error={errors[name]}
    />
  );
  return (
    <ActionForm label="Add a follow-up" settings={settings}>
      {texts.map(field)}
      <ChoiceInput
        legend="Priority"
        options={priorities}
        value={inputs.priority}
        onChange={(value) => change('priority', value)}
        error={errors.priority}
        allowed="high or low"
        example="{{issue.priority.name}}"
      />
      {optional.map(field)}
    </ActionForm>
  );
}
