/** Opens the form that a click or a shortcut asks for. Slack waits three seconds, so only the app's own record is read. */
import {
  assignForm,
  declineForm,
  type FormOrigin,
  followUpForm,
  mitigatedForm,
  openSevForm,
  reportForm,
} from '../documents/blocks/forms';
import type { View } from '../ports/chat';
import type { Ports } from '../ports/ports';

export type FormName = 'report' | 'assign' | 'open-sev' | 'decline' | 'mitigated' | 'follow-up';

export interface FormWanted {
  readonly form: FormName;
  readonly origin: FormOrigin;
  /** What is in the form already. */
  readonly text?: string | undefined;
}

/** @param triggerId Slack's leave to open a form, valid for 3 s */
export async function openForm(ports: Ports, triggerId: string, wanted: FormWanted): Promise<void> {
  await ports.chat.openView(triggerId, await build(ports, wanted));
}

async function build(ports: Ports, { form, origin, text }: FormWanted): Promise<View> {
  switch (form) {
    case 'report':
      return reportForm(origin, text);
    case 'assign':
      return assignForm(origin);
    case 'open-sev':
      return openSevForm(origin, await whatIsKnown(ports, origin.issueKey ?? ''));
    case 'decline':
      return declineForm(origin);
    case 'mitigated':
      return mitigatedForm(origin);
    case 'follow-up':
      return followUpForm(origin);
  }
}

async function whatIsKnown(ports: Ports, issueKey: string) {
  const issueId = await ports.records.issueIdOfKey(issueKey);
  const record = issueId === undefined ? undefined : await ports.records.find(issueId);
  return { title: record?.title, onCallUserId: record?.onCall?.slackUserId };
}
