import { view as frame } from '@forge/bridge';
import type { FollowUpConfig } from '../../src/contract/follow-up-config';
import * as rule from '../automation/rule';

export const { enableTheme, onNext, onValidation } = rule;

export type InputName = keyof FollowUpConfig;
export type StoredInputs = rule.StoredInputs<InputName>;

export const storedInputs = (): Promise<StoredInputs> =>
  rule.readInputs({ issueKey: '', title: '', priority: '', assigneeAccountId: '', dueDate: '' });

/** Hands the form's state to the rule. Automation refuses fields that the manifest does not name as inputs. */
export const submit = (config: FollowUpConfig): Promise<void> => frame.submit(config);
