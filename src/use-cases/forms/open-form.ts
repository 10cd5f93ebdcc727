/** Opens the form that a click, a shortcut or a command asks for. Slack waits three seconds for it. */
import { answerForm } from '../../documents/forms/answer-form';
import { assignForm } from '../../documents/forms/assign-form';
import { coverForm } from '../../documents/forms/cover-form';
import { declineForm } from '../../documents/forms/decline-form';
import { followUpForm } from '../../documents/forms/follow-up-form';
import { loadingForm, readingPage } from '../../documents/forms/form';
import { mitigatedForm } from '../../documents/forms/mitigated-form';
import { noteForm } from '../../documents/forms/note-form';
import { ownerForm } from '../../documents/forms/owner-form';
import { reopenForm } from '../../documents/forms/reopen-form';
import { reportForm } from '../../documents/forms/report-form';
import { severityForm } from '../../documents/forms/severity-form';
import type { FilledForm, FormName, FormOrigin } from '../../domain/form';
import type { Actor } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { View } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import { acceptRequest } from '../jobs/accept-request';
import { notASevChannel } from '../jobs/locate';
import { filledForms } from './fill-form';

export interface FormWanted {
  readonly form: FormName;
  readonly origin: FormOrigin;
  readonly actor: Actor;
  /** What is in the form already. */
  readonly text?: string | undefined;
  /** True when it goes upon the form in which the click was made. */
  readonly upon?: boolean | undefined;
}

export type FormOpening = { readonly kind: 'opened' } | { readonly kind: 'refused'; readonly text: Phrase };

/** @param triggerId Slack's leave to open a form, valid for 3 s */
export async function openForm(ports: Ports, triggerId: string, wanted: FormWanted): Promise<FormOpening> {
  if (await isAboutNothing(ports, wanted)) return { kind: 'refused', text: notASevChannel };
  await open(ports, triggerId, wanted);
  return { kind: 'opened' };
}

/** What such a form asks needs no incident. */
const aboutAnything: readonly FormName[] = [
  'report',
  'open-sev',
  'merge',
  'acknowledge',
  'assign-report',
  'decline-report',
  'cover',
  'swap',
];

async function isAboutNothing(ports: Ports, { form, origin }: FormWanted): Promise<boolean> {
  if (aboutAnything.includes(form) || origin.issueKey !== undefined) return false;
  return (await ports.records.issueIdOfChannel(origin.channelId ?? '')) === undefined;
}

async function open(ports: Ports, triggerId: string, { form, origin, actor, text, upon }: FormWanted): Promise<void> {
  const show = (view: View) => (upon ? ports.chat.pushView(triggerId, view) : ports.chat.openView(triggerId, view));
  if (!isFilled(form)) {
    await show(plainForms[form](origin, text));
    return;
  }
  // What it shows is looked up once it stands open, so that a slow start does not cost Slack's leave to open it.
  const viewId = await show(loadingForm(filledForms[form].title));
  const work = { kind: 'fill-form', form, origin, viewId } as const;
  await acceptRequest(ports, { id: `form:${viewId}`, work, actor, reply: { kind: 'asked-for' } });
}

const isFilled = (form: FormName): form is FilledForm => form in filledForms;

type Build = (origin: FormOrigin, text: string | undefined) => View;

const plainForms: Readonly<Record<Exclude<FormName, FilledForm>, Build>> = {
  report: reportForm,
  assign: assignForm,
  decline: declineForm,
  severity: severityForm,
  owner: ownerForm,
  mitigated: mitigatedForm,
  'follow-up': followUpForm,
  reopen: reopenForm,
  note: noteForm,
  cover: coverForm,
  'answer-sender': answerForm,
};

/** Shows something to read where a click asks for it. @param text mrkdwn */
export const openPage = async (ports: Ports, triggerId: string, title: string, text: string): Promise<void> => {
  await ports.chat.openView(triggerId, readingPage(title, text));
};
