import { Choice } from './choice';
import { type SeverityLevel, severityChoices } from './severity';

interface SeverityChoiceProps {
  readonly value: SeverityLevel | undefined;
  readonly onChange: (level: SeverityLevel) => void;
  readonly error?: string | undefined;
}

const options = severityChoices.map(({ level, label, meaning }) => ({ value: level, label, meaning }));

export const SeverityChoice = (props: SeverityChoiceProps) => <Choice legend="Severity" options={options} {...props} />;
