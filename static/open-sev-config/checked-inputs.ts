import type { OpenSevConfig } from '../../src/contract/open-sev-config';
import type { InputName } from './backend';

export type Inputs = Readonly<Record<InputName, string>>;
export type InputErrors = Readonly<Partial<Record<InputName, string>>>;

/** A smart value, which Automation replaces when the rule runs: `{{issue.key}}` */
const holdsSmartValue = (written: string): boolean => /\{\{.+?\}\}/.test(written);

/** What keeps the action from working, for each input. What a smart value will give is not known yet. */
export function inputErrors({ issueKey, title, severity }: Inputs): InputErrors {
  const key = issueKey.trim();
  return {
    ...(key && !holdsSmartValue(key) && !/^[A-Z][A-Z0-9_]+-[1-9]\d*$/i.test(key)
      ? { issueKey: 'That is no issue key. It looks like SEV-42, or is a smart value.' }
      : {}),
    ...(!key && !title.trim() ? { title: 'Give the new incident a title, or name an existing incident above.' } : {}),
    ...(/^[123]$/.test(severity) || holdsSmartValue(severity) ? {} : { severity: 'Choose the severity.' }),
  };
}

/** The inputs as the rule keeps them: empty ones left out. */
export function configOf({ issueKey, title, severity }: Inputs): OpenSevConfig {
  return {
    ...(issueKey.trim() ? { issueKey: issueKey.trim() } : {}),
    ...(title.trim() ? { title: title.trim() } : {}),
    severity: severity.trim(),
  };
}
