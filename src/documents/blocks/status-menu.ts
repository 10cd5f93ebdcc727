import type { PlainTextOption, StaticSelect } from '@slack/types';
import type { Incident } from '../../domain/incident';
import { nextStatuses } from '../../domain/next-statuses';
import { type SevStatus, sevStatuses } from '../../domain/status';
import { actionIds } from './action-ids';

/** Slack tells the app only the option that was chosen, so each names its issue beside the status. */
const optionValue = (issueKey: string, status: SevStatus): string => `${issueKey} ${status}`;

export interface StatusChoice {
  readonly issueKey: string;
  readonly status: SevStatus;
}

/** @returns undefined for what is not an option of the menu, to the letter */
export function readStatusChoice(value: string): StatusChoice | undefined {
  const status = sevStatuses.find((candidate) => value.endsWith(` ${candidate}`));
  const issueKey = status && value.slice(0, -status.length - 1);
  return status && issueKey && /^[A-Z][A-Z0-9_]+-\d+$/.test(issueKey) ? { issueKey, status } : undefined;
}

/** The statuses that the SEV can be given now. @returns undefined where there is none */
export function statusMenu(incident: Incident): StaticSelect | undefined {
  const options = nextStatuses(incident).map(
    (status): PlainTextOption => ({
      text: { type: 'plain_text', text: status },
      value: optionValue(incident.issueKey, status),
    }),
  );
  if (options.length === 0) return undefined;
  return {
    type: 'static_select',
    action_id: actionIds.status,
    placeholder: { type: 'plain_text', text: 'Change status' },
    options,
  };
}
