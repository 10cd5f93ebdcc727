import { view as frame } from '@forge/bridge';
import type { OpenSevConfig } from '../../src/contract/open-sev-config';
import * as rule from '../automation/rule';

export const { enableTheme, onNext, onValidation } = rule;

export type InputName = keyof OpenSevConfig;
export type StoredInputs = rule.StoredInputs<InputName>;

export const storedInputs = (): Promise<StoredInputs> => rule.readInputs({ issueKey: '', title: '', severity: '' });

/**
 * Hands the form's state to the rule. Automation refuses fields that the manifest does not name as inputs.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/automation-action/#action-configuration
 */
export const submit = (config: OpenSevConfig): Promise<void> => frame.submit(config);
