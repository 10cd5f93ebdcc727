import { ChoiceInput } from '../automation/choice-input';
import { severityChoices } from '../sev/severity';

interface SeverityInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

const options = severityChoices.map(({ level, label, meaning }) => ({ value: String(level), label, meaning }));

/** A level, or a smart value that gives one. */
export const SeverityInput = (props: SeverityInputProps) => (
  <ChoiceInput {...props} legend="Severity" options={options} allowed="1, 2 or 3" example="{{issue.SEV severity}}" />
);
