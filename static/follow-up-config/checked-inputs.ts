import type { FollowUpConfig } from '../../src/contract/follow-up-config';
import type { InputErrors, Inputs } from '../automation/rule';
import { holdsSmartValue, issueKeyError } from '../automation/smart-value';
import type { InputName } from './backend';

/** What keeps the action from working, for each input. What a smart value will give is not known yet. */
export function inputErrors({ issueKey, title, priority, dueDate }: Inputs<InputName>): InputErrors<InputName> {
  const key = issueKey.trim();
  const wrongKey = key ? issueKeyError(key) : 'Name the SEV, such as SEV-42 or {{issue.key}}.';
  const day = dueDate.trim();
  const isDay = day === '' || holdsSmartValue(day) || /^\d{4}-\d\d-\d\d$/.test(day);
  return {
    ...(wrongKey ? { issueKey: wrongKey } : {}),
    ...(title.trim() ? {} : { title: 'Say what is to be done.' }),
    ...(priority === 'high' || priority === 'low' || holdsSmartValue(priority)
      ? {}
      : { priority: 'Choose the priority.' }),
    ...(isDay ? {} : { dueDate: 'That is no day. It looks like 2026-12-07, or is a smart value.' }),
  };
}

/** The inputs as the rule keeps them: empty ones left out. */
export function configOf(inputs: Inputs<InputName>): FollowUpConfig {
  const { issueKey, title, priority, assigneeAccountId, dueDate } = inputs;
  return {
    issueKey: issueKey.trim(),
    title: title.trim(),
    priority: priority.trim(),
    ...(assigneeAccountId.trim() ? { assigneeAccountId: assigneeAccountId.trim() } : {}),
    ...(dueDate.trim() ? { dueDate: dueDate.trim() } : {}),
  };
}
