/** Fills a form that stands open already with what is known. */
import { mrkdwn } from '../documents/blocks/mrkdwn';
import { refusedForm } from '../documents/forms/form';
import { openSevForm } from '../documents/forms/open-sev-form';
import { acknowledgeForm, assignReportForm, declineReportForm } from '../documents/forms/waiting-report-forms';
import type { FilledForm, FormOrigin } from '../domain/form';
import type { Incident } from '../domain/incident';
import type { Job, Outcome, Work } from '../domain/work';
import type { SevError } from '../errors';
import type { View } from '../ports/chat';
import type { Ports } from '../ports/ports';
import { admit } from './admit';

interface Filling {
  readonly title: string;
  /** @param accountId of whoever sees the form */
  fill(ports: Ports, origin: FormOrigin, accountId: string): Promise<View>;
}

const openSev: Filling = {
  title: 'Open a SEV',
  async fill(ports, origin) {
    if (origin.issueKey === undefined) return openSevForm(origin, { onCallUserId: (await ports.onCall.now())[0] });
    const issueId = await ports.records.issueIdOfKey(origin.issueKey);
    const record = issueId === undefined ? undefined : await ports.records.find(issueId);
    return openSevForm(origin, { title: record?.title, onCallUserId: record?.onCall?.slackUserId });
  },
};

/** A form in which one of the reports that wait for a verdict is chosen. */
const ofWaitingReports = (
  title: string,
  build: (origin: FormOrigin, reports: readonly Incident[]) => View,
): Filling => ({
  title,
  async fill(ports, origin, accountId) {
    const reports = await ports.issues.waitingReports(accountId);
    return reports.length === 0
      ? refusedForm(title, 'No report waits for a verdict right now.')
      : build(origin, reports);
  },
});

export const filledForms: Readonly<Record<FilledForm, Filling>> = {
  'open-sev': openSev,
  acknowledge: ofWaitingReports('Acknowledge', acknowledgeForm),
  'assign-report': ofWaitingReports('Assign', assignReportForm),
  'decline-report': ofWaitingReports('Not an incident', declineReportForm),
};

/** Whoever may not act is told so in the place of the form. */
export async function fillForm(
  ports: Ports,
  { actor, id }: Job,
  { form, origin, viewId }: Extract<Work, { kind: 'fill-form' }>,
): Promise<Outcome> {
  if (!actor) throw new Error(`Job ${id} fills a form for nobody`);
  const { title, fill } = filledForms[form];
  const admission = await admit(ports, actor, 'act');
  if (admission.kind === 'refused') {
    await ports.chat.updateView(viewId, refusedForm(title, mrkdwn(admission.text)));
    return admission;
  }
  await ports.chat.updateView(viewId, await fill(ports, origin, admission.person.accountId));
  return { kind: 'done', text: [] };
}

/** What was to be filled in can't be had: says so in the place of the form. */
export async function tellInForm(
  ports: Ports,
  { form, viewId }: Extract<Work, { kind: 'fill-form' }>,
  { message, nextStep }: SevError,
): Promise<void> {
  await ports.chat.updateView(viewId, refusedForm(filledForms[form].title, mrkdwn([message, ' ', nextStep])));
}
