import type { OpenSevConfig } from '../../src/contract/open-sev-config';
import type { InputErrors, Inputs } from '../automation/rule';
import { holdsSmartValue, issueKeyError } from '../automation/smart-value';
import type { InputName } from './backend';

/** What keeps the action from working, for each input. What a smart value will give is not known yet. */
export function inputErrors({ issueKey, title, severity }: Inputs<InputName>): InputErrors<InputName> {
  const key = issueKey.trim();
  const wrongKey = key ? issueKeyError(key) : undefined;
  return {
    ...(wrongKey ? { issueKey: wrongKey } : {}),
    ...(!key && !title.trim() ? { title: 'Give the new incident a title, or name an existing incident above.' } : {}),
    ...(/^[123]$/.test(severity) || holdsSmartValue(severity) ? {} : { severity: 'Choose the severity.' }),
  };
}

/** The inputs as the rule keeps them: empty ones left out. */
export function configOf({ issueKey, title, severity }: Inputs<InputName>): OpenSevConfig {
  return {
    ...(issueKey.trim() ? { issueKey: issueKey.trim() } : {}),
    ...(title.trim() ? { title: title.trim() } : {}),
    severity: severity.trim(),
  };
}
