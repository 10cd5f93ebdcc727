/** Fills a form that stands open already with what is known. */
import { mrkdwn } from '../documents/blocks/mrkdwn';
import { refusedForm } from '../documents/forms/form';
import { impactForm } from '../documents/forms/impact-form';
import { openSevForm } from '../documents/forms/open-sev-form';
import { acknowledgeForm, assignReportForm, declineReportForm } from '../documents/forms/waiting-report-forms';
import type { FilledForm, FormOrigin } from '../domain/form';
import type { Incident } from '../domain/incident';
import type { Phrase } from '../domain/phrase';
import type { Job, Outcome, Work } from '../domain/work';
import type { SevError } from '../errors';
import type { View } from '../ports/chat';
import type { Ports } from '../ports/ports';
import { admit } from './admit';
import { firstOnCall } from './file-incident';

interface Known {
  /** Absent where the form is about none, or about one that cannot be found. */
  readonly incident: Incident | undefined;
  /** Of whoever sees the form. */
  readonly accountId: string;
}

interface Filling {
  readonly title: string;
  fill(ports: Ports, origin: FormOrigin, known: Known): Promise<View | undefined>;
}

const openSev: Filling = {
  title: 'Open a SEV',
  async fill(ports, origin, { incident }) {
    if (origin.issueKey !== undefined && !incident) return undefined;
    const record = incident && (await ports.records.find(incident.issueId));
    const onCall = record?.onCall ?? (await firstOnCall(ports));
    return openSevForm(origin, { title: incident?.title, onCallUserId: onCall?.slackUserId, impact: incident });
  },
};

const impact: Filling = {
  title: 'Impact',
  fill: async (_, origin, { incident }) => incident && impactForm(origin, incident),
};

/** A form in which one of the reports that wait for a verdict is chosen. */
const ofWaitingReports = (
  title: string,
  build: (origin: FormOrigin, reports: readonly Incident[]) => View,
): Filling => ({
  title,
  async fill(ports, origin, { accountId }) {
    const reports = await ports.issues.waitingReports(accountId);
    return reports.length === 0
      ? refusedForm(title, 'No report waits for a verdict right now.')
      : build(origin, reports);
  },
});

export const filledForms: Readonly<Record<FilledForm, Filling>> = {
  'open-sev': openSev,
  impact,
  acknowledge: ofWaitingReports('Acknowledge', acknowledgeForm),
  'assign-report': ofWaitingReports('Assign', assignReportForm),
  'decline-report': ofWaitingReports('Not an incident', declineReportForm),
};

/** Whoever may not act, or asks for what is not there, is told so in the place of the form. */
export async function fillForm(
  ports: Ports,
  { actor, id }: Job,
  { form, origin, viewId }: Extract<Work, { kind: 'fill-form' }>,
): Promise<Outcome> {
  if (!actor) throw new Error(`Job ${id} fills a form for nobody`);
  const { title, fill } = filledForms[form];
  const incident = await incidentOf(ports, form, origin);
  const admission = await admit(ports, actor, 'act', incident?.issueId);
  const view =
    admission.kind === 'refused'
      ? undefined
      : await fill(ports, origin, { incident, accountId: admission.person.accountId });
  if (view) {
    await ports.chat.updateView(viewId, view);
    return { kind: 'done', text: [] };
  }
  const text = admission.kind === 'refused' ? admission.text : notFound(origin);
  await ports.chat.updateView(viewId, refusedForm(title, mrkdwn(text)));
  return { kind: 'refused', text };
}

const notFound = ({ issueKey }: FormOrigin): Phrase =>
  issueKey === undefined
    ? ['This is not the channel of a SEV.']
    : [`I can't find an incident ${issueKey}. Check the key and try again.`];

/** A SEV can be opened for something new wherever people are, so for that only a key names an incident. */
async function incidentOf(
  ports: Ports,
  form: FilledForm,
  { issueKey, channelId }: FormOrigin,
): Promise<Incident | undefined> {
  if (issueKey !== undefined) return read(ports, { issueKey });
  if (form !== 'impact' || channelId === undefined) return undefined;
  const issueId = await ports.records.issueIdOfChannel(channelId);
  return issueId === undefined ? undefined : read(ports, { issueId });
}

async function read(
  ports: Ports,
  issue: { readonly issueId: string } | { readonly issueKey: string },
): Promise<Incident | undefined> {
  const reading = await ports.issues.read(issue);
  return reading?.kind === 'incident' ? reading.incident : undefined;
}

/** What was to be filled in can't be had: says so in the place of the form. */
export async function tellInForm(
  ports: Ports,
  { form, viewId }: Extract<Work, { kind: 'fill-form' }>,
  { message, nextStep }: SevError,
): Promise<void> {
  await ports.chat.updateView(viewId, refusedForm(filledForms[form].title, mrkdwn([message, ' ', nextStep])));
}
